// What becomes of a public decision: corrected, held back, told of in a report, quashed. Each is
// looked at as the office and as the public sees it.

import assert from "node:assert/strict";

import { feedOf, passes } from "./casework.mjs";
import { checkErrorSummary } from "./office.mjs";

async function sees(person, words) {
  const said = await person.words();
  assert.ok(said.includes(words), `“${words}” does not stand on ${person.path()}:\n${said}`);
}

async function reads(visitor, path, name, ...words) {
  const answer = await visitor.page.goto(path);
  await visitor.looks(name);
  for (const one of words) await sees(visitor, one);
  return answer.status();
}

async function acceptsWhatIsPerhapsNothing(person) {
  const boxes = await person.page.$$("input[name=accepted]");
  for (const box of boxes) await box.click();
  if (boxes.length > 0) await person.types("Why may what you ticked stay?", "It names nobody.");
}

/** The address of what the public reads, from the page of the case. */
export async function addressOf(officer, reference) {
  await officer.page.goto(`/cases/${reference}/publication`);
  await officer.follows("What the public reads");
  return officer.path();
}

/** The number of a public decision that is not at this address. */
export async function anotherThan(visitor, address) {
  await visitor.page.goto("/decisions");
  const all = await visitor.main.locator("ol.redress-found a").evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  const other = all.find((path) => path !== address);
  assert.ok(other, "there is no other decision");
  return other.split("/").at(-1);
}

/** A name in a corrected text blocks it; without it, the correction takes the place of the first. */
export async function isCorrected({ officer, colleague, visitor, reference, address, name }) {
  await officer.page.goto(`/cases/${reference}/publication`);
  await officer.follows("Correct the text");
  await officer.types("Summary in plain words", `${name} waited, and we upheld it.`);
  await officer.presses("Save the draft");
  await officer.looks("correction that says nothing of itself", checkErrorSummary);
  await officer.types("What does this text correct?", "The summary was not clear.");
  await officer.presses("Save the draft");
  await colleague.page.goto(`/cases/${reference}/publication/approve`);
  await sees(colleague, name);
  await acceptsWhatIsPerhapsNothing(colleague);
  await colleague.presses("Approve exactly this text");
  await colleague.looks("attack that blocks", checkErrorSummary);
  await sees(colleague, "Somebody can still be recognised in the text.");
  await colleague.page.goto(`/cases/${reference}/publication/return`);
  await colleague.types("What has to change?", "The summary names somebody.");
  await colleague.presses("Send it back");
  assert.equal(await reads(visitor, address, "decision while it is corrected"), 200);
  await officer.page.goto(`/cases/${reference}/publication/draft`);
  await officer.types("Summary in plain words", "A wait was far too long, and we upheld it.");
  await officer.presses("Save the draft");
  await colleague.page.goto(`/cases/${reference}/publication/approve`);
  await acceptsWhatIsPerhapsNothing(colleague);
  await colleague.presses("Approve exactly this text");
  await passes(officer, "One day");
  await reads(visitor, address, "corrected decision", "A wait was far too long", "The summary was not clear.", "Version 1, public from");
}

/** A review takes it from the public, and it comes back by itself when it stands. */
export async function isReviewed({ officer, visitor, reference, address }) {
  await officer.page.goto(`/cases/${reference}/publication`);
  await officer.follows("Hold it back: a review or a court is open");
  await officer.looks("holding back");
  await officer.presses("Hold it back");
  await officer.looks("holding back, nothing said", checkErrorSummary);
  await officer.chooses("A review of our decision");
  await officer.enters("Since when?", await officer.inDays(0));
  await officer.enters("When does somebody look whether it still is?", await officer.inDays(30));
  await officer.types("What do we know of it?", "The organisation wrote.");
  await officer.presses("Hold it back");
  await officer.looks("held back");
  assert.equal(await reads(visitor, address, "decision under review", "The decision is being reviewed"), 410);
  await ends(officer, reference, "A review of our decision", "The decision stands");
  assert.equal(await reads(visitor, address, "decision that stands"), 200);
}

async function ends(officer, reference, what, how) {
  await officer.page.goto(`/cases/${reference}/publication`);
  await officer.follows("Say how the review or the court case ended");
  await officer.chooses(what);
  await officer.chooses(how);
  await officer.types("What was decided?", "It was decided today.");
  await officer.looks("how a review ended");
  await officer.presses("Save");
}

/** A report tells of it: begun, filled, approved by somebody else, published by a manager. */
export async function isToldOf({ officer, colleague, manager, visitor, title }) {
  await officer.page.goto("/office/reports");
  await officer.looks("reports of the office");
  await officer.follows("Begin a report");
  await officer.chooses("Insight report");
  await officer.enters("What is the first day of the time that it looks at?", await officer.inDays(-400));
  await officer.enters("And the last?", await officer.inDays(0));
  await officer.presses("Begin");
  await officer.follows("Choose decisions");
  await officer.looks("choosing decisions");
  await officer.main.getByLabel(title).check();
  await officer.presses("Put them in");
  await officer.types("Title", "What waiting does");
  await officer.types("What it says in short", "People wait too long.");
  await officer.looks("report being written");
  await officer.presses("Save");
  const report = officer.path();
  await colleague.page.goto(report);
  await colleague.follows("Read it and approve it");
  await colleague.looks("report to be approved");
  await colleague.presses("Approve exactly this text");
  await manager.page.goto(report);
  await manager.follows("Publish it");
  await manager.presses("Publish it now");
  await manager.looks("published report, for staff");
  await visitor.page.goto("/reports");
  await visitor.looks("public reports");
  await visitor.follows("What waiting does");
  await visitor.looks("public report");
  await sees(visitor, title);
  return visitor.path();
}

/** A court sets it aside: the old address and the report say so. */
export async function isQuashed({ officer, visitor, reference, address, report, title }) {
  await officer.page.goto(`/cases/${reference}/publication/hold`);
  await officer.chooses("A court case about our decision (judicial review)");
  await officer.enters("Since when?", await officer.inDays(0));
  await officer.enters("When does somebody look whether it still is?", await officer.inDays(30));
  await officer.types("What do we know of it?", "A claim was served.");
  await officer.presses("Hold it back");
  await ends(officer, reference, "A court case about our decision (judicial review)", "A court set the decision aside");
  assert.equal(await reads(visitor, address, "quashed decision", "A court has set the decision aside"), 410);
  await reads(visitor, report, "report whose decision is gone", "is no longer public");
  assert.ok(!(await visitor.words()).includes(title), "the report still tells of it");
  await visitor.page.goto("/decisions");
  await visitor.types("Words to look for", title);
  await visitor.presses("Search");
  await sees(visitor, "No decisions found");
}

/**
 * A manager takes a public decision down: the old address says that it was there and why it is not,
 * leads to the decision that stands in its place, and nothing finds it any more.
 */
export async function isWithdrawn({ manager, visitor, reference, address, title, instead }) {
  await manager.page.goto(`/cases/${reference}/publication`);
  await manager.follows("Take it down");
  await manager.looks("taking a decision down");
  await manager.presses("Take it down now");
  await manager.looks("taking a decision down, nothing said", checkErrorSummary);
  await manager.chooses("Somebody could be recognised");
  await manager.types("Why?", "A neighbour knew who it was.");
  await manager.presses("Take it down now");
  await sees(manager, "The decision is taken down.");
  await manager.follows("Name the decision that stands in its place");
  await manager.types("The number of the other decision, as the public reads it", instead);
  await manager.presses("Name it");
  await sees(manager, "The other decision is named.");
  const told = ["Somebody could be recognised", "In its place stands"];
  assert.equal(await reads(visitor, address, "withdrawn decision", ...told), 410);
  const said = await visitor.words();
  for (const gone of [title, "A neighbour knew"]) assert.ok(!said.includes(gone), `“${gone}” still stands`);
  for (const form of ["pdf", "txt", "json"]) {
    assert.equal((await visitor.page.request.get(`${address}.${form}`)).status(), 410, form);
  }
  assert.ok(!(await feedOf(visitor, title)).includes(title), "the feed still tells of it");
  await sees(visitor, "No decisions found");
  await visitor.page.goto(address);
  await visitor.follows(instead);
  await visitor.looks("decision in the place of another");
}
