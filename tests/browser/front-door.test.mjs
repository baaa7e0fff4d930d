// What comes to the front door, and what happens to it there: who is not ours is told who can help,
// who is early comes back by itself, two children complain about one death, and somebody without a
// computer is written to in large print. Every kind of page on the way is looked at.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ANSWERS, HAPPENED, complains, finds, keepsTheReceipt } from "./complaining.mjs";
import * as office from "./casework.mjs";
import { checkLargePrint, openBrowser, startOffice } from "./helpers.mjs";
import { checkErrorSummary, checkSheet, pageOf } from "./office.mjs";
import { Typing, settle } from "./people.mjs";

const BODY = "Fernhollow Benefits Agency (made up)";
const ELSEWHERE = "Somebody else can help you better";
const OURS = "Bring your complaint to us";
const NOT_LISTED = (person) => person.chooses("It is not in the list, or I do not know");
const BENEFITS = (person) => person.chooses("Benefits, the State Pension or child maintenance");

let browser, made;

before(async () => {
  made = await startOffice();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await made?.stop();
});

const sits = (name) => office.sits(browser, made, name);

async function sees(person, words) {
  const said = await person.words();
  assert.ok(said.includes(words), `“${words}” does not stand on ${person.path()}:\n${said}`);
}

async function seesNo(person, words) {
  assert.ok(!(await person.words()).includes(words), `“${words}” stands on ${person.path()}`);
}

/** Answers the checker, question after question, until it advises. */
async function isAdvised(person, name, answers) {
  await person.page.goto("/check");
  await person.follows("Start");
  while (person.path() !== "/check/answer") {
    const path = person.path();
    await person.looks(`front door ${path}`);
    await (answers[path] ?? ANSWERS[path])(person);
    await person.presses("Continue");
    assert.notEqual(person.path(), path, `${path} was not answered`);
  }
  await person.looks(`front door, ${name}`);
  return person.page.locator("h1").innerText();
}

/** Signs in with what stands on a receipt. */
async function comesBack({ reference, code }) {
  const person = await sits();
  await person.page.goto("/sign-in/reference");
  await person.types("Reference", reference);
  await person.types("Access code", code);
  await person.presses("Sign in");
  return person;
}

test("a hospital in Scotland is for the Scottish ombudsman, asked with nothing but keys", async () => {
  const person = new Typing(await pageOf(browser, made));
  const heading = await isAdvised(person, "Scotland", { "/check/nation": () => person.chooses("Scotland") });

  assert.equal(heading, ELSEWHERE);
  await sees(person, "Scottish Public Services Ombudsman");
  settle(person);
});

test("a council, and social care beside a hospital, are for the ombudsman for councils", async () => {
  const person = await sits();
  assert.equal(await isAdvised(person, "a council", { "/check/matter": () => person.chooses("A council") }), ELSEWHERE);
  await sees(person, "Local Government and Social Care Ombudsman");

  const joint = await sits();
  assert.equal(await isAdvised(joint, "social care", { "/check/matter": () => joint.chooses("Social care") }), ELSEWHERE);
  await sees(joint, "If your complaint is about both health and social care, we may look at it together.");
  settle(person, joint);
});

test("a complaint about benefits needs a member, and is ours once one was asked", async () => {
  const person = await sits();
  const about = { "/check/matter": BENEFITS, "/check/organisation": NOT_LISTED };
  const without = await isAdvised(person, "benefits without a member", { ...about, "/check/member": () => person.chooses("No") });
  assert.equal(without, "Ask a Member of Parliament to refer it");
  await sees(person, "Independent Case Examiner");

  const other = await sits();
  const asked = async () => {
    await other.chooses("Yes");
    await other.presses("Continue");
    await other.looks("front door, a member and no day", checkErrorSummary);
    assert.ok(await other.question("Yes").isChecked(), "what was chosen is kept");
    await other.enters("When did your complaint reach the MP?", await other.inDays(-10));
  };
  assert.equal(await isAdvised(other, "benefits with a member", { ...about, "/check/member": asked }), OURS);
  settle(person, other);
});

test("a postcode across two constituencies is asked about, and the right member refers", async () => {
  const visitor = await sits();
  await visitor.page.goto("/check/mp");
  await visitor.types("Find a member", "FH2 2QQ");
  await visitor.presses("Search");
  await visitor.looks("front door, a postcode across two constituencies");
  await sees(visitor, "FH2 2QQ lies in 2 constituencies.");
  await visitor.types("Find a member", "FH8 8QQ");
  await visitor.presses("Search");
  await visitor.looks("front door, a postcode that nobody knows");
  await sees(visitor, "We do not know the postcode FH8 8QQ.");

  const complainant = await sits();
  await complains(complainant, "front door, postcode", {
    "/check/matter": () => BENEFITS(complainant),
    "/check/organisation": () => finds(complainant, "fernhollow", BODY),
    "/check/member": () => complainant.chooses("No"),
    "/check/answer": () => "Send your complaint all the same",
  });
  const { reference, code } = await keepsTheReceipt(complainant, [HAPPENED]);
  await complainant.page.goto("/sign-in/reference");
  await complainant.types("Reference", reference);
  await complainant.types("Access code", code);
  await complainant.presses("Sign in");
  await complainant.follows("Ask a Member of Parliament to refer your complaint to us");
  await complainant.types("Find a member", "FH2 2QQ");
  await complainant.presses("Search");
  await complainant.chooses("where it stands, and our decision");
  await complainant.presses("I agree to the referral: ask the member");
  await complainant.looks("front door, no member is guessed", checkErrorSummary);
  await complainant.chooses("Dame Lavinia Thornfield (made up), Fernhollow and Brackenmoor");
  await complainant.presses("I agree to the referral: ask the member");
  await sees(complainant, "The member’s office has been asked.");

  const members = await sits("Sibyl Arkwright");
  await members.page.goto("/member");
  await members.follows(reference);
  await members.follows("Refer it");
  await members.ticks("The member asks the ombudsman to investigate this complaint");
  await members.presses("Refer the complaint");
  await sees(members, "The complaint is referred");
  settle(visitor, complainant, members);
});

test("a practice that stopped more than three years ago is barred, and one that stopped later is not", async () => {
  const about = (person) => ({ "/check/organisation": () => finds(person, "elm walk", "Elm Walk Surgery (made up)") });
  const stopped = (person, days) => async () => {
    await person.chooses("No, it stopped");
    await person.enters("When did it stop?", await person.inDays(days));
  };
  const late = await sits();
  const barred = await isAdvised(late, "three years over", { ...about(late), "/check/provider": stopped(late, -1100) });
  assert.equal(barred, ELSEWHERE);
  await sees(late, "more than three years ago. The law gives us no way round this.");

  const sooner = await sits();
  const open = await isAdvised(sooner, "three years not over", { ...about(sooner), "/check/provider": stopped(sooner, -1000) });
  assert.equal(open, OURS);
  settle(late, sooner);
});

test("a trust that has stalled is not waited for, and one that has its time is", async () => {
  const waits = (person, answer, days) => async () => {
    await person.chooses(answer);
    const boxes = person.main.getByRole("group", { name: "When did you complain?" }).filter({ visible: true }).first();
    const [day, month, year] = await person.inDays(days);
    await boxes.getByLabel("Day", { exact: true }).fill(day);
    await boxes.getByLabel("Month", { exact: true }).fill(month);
    await boxes.getByLabel("Year", { exact: true }).fill(year);
  };
  for (const [answer, days, heading] of [
    ["Yes, and I am waiting for its answer", -60, "Not yet: the organisation comes first"],
    ["Yes, and I am waiting for its answer", -190, OURS],
    ["Yes, but it is not getting anywhere", -60, OURS],
  ]) {
    const person = await sits();
    const answers = { "/check/process": waits(person, answer, days) };
    assert.equal(await isAdvised(person, `${answer} ${days}`, answers), heading);
    settle(person);
  }
});

/** A child complains about the death of their father at the hospital. */
async function complainsAboutADeath(child) {
  const person = await sits();
  await complains(person, "front door death", {
    "/check/applicant": () => person.chooses("It happened to somebody who has died"),
    "/complain/you": () => person.types("Full name", child),
    "/complain/affected": async () => {
      await person.types("Their full name", "Ptolemy Sparrowhawk");
      await person.chooses("Son or daughter");
    },
    "/complain/issue/1/effect": () => person.types("What did it do to you, or to the person it happened to?", "He died."),
    "/complain/contact": async () => {
      await person.chooses("Letter");
      await person.types("Postal address", "1 Elm Walk\nFernhollow");
    },
  });
  const receipt = await keepsTheReceipt(person, [HAPPENED, "Ptolemy Sparrowhawk"]);
  settle(person);
  return receipt;
}

test("two children complain about one death: an officer joins the two, and neither reads of the other", async () => {
  const daughter = await complainsAboutADeath("Hazel Sparrowhawk");
  const son = await complainsAboutADeath("Rowan Tarn");
  const officer = await sits("Mair Pritchard");
  await officer.page.goto(`/cases/${son.reference}/checks`);
  await officer.looks("front door, perhaps the same");
  await sees(officer, "The person affected has the same name.");
  await officer.follows("Join with another case");
  await officer.presses("Join them");
  await officer.looks("front door, joined without a reason", checkErrorSummary);
  assert.equal(await officer.question("Reference of the other case").inputValue(), daughter.reference);
  await officer.chooses("Different complaints about the same events, worked on together");
  await officer.chooses("The other one");
  await officer.types("Why do you join them?", "One death on one ward.");
  await officer.presses("Join them");
  await officer.looks("front door, joined");
  await sees(officer, "Worked on with");

  for (const [own, other, name] of [[daughter, son, "Rowan Tarn"], [son, daughter, "Hazel Sparrowhawk"]]) {
    const child = await comesBack(own);
    await child.looks("front door, one of two children");
    for (const words of [name, other.reference, "One death on one ward."]) await seesNo(child, words);
    await child.page.goto(`/my/${own.reference}/letters`);
    await child.follows("We look at your complaint together with another");
    await child.looks("front door, the letter to a child", checkSheet, checkLargePrint);
    for (const words of [name, other.reference]) await seesNo(child, words);
    settle(child);
  }

  await officer.page.goto(`/cases/${son.reference}`);
  await officer.follows("Part them");
  await officer.looks("front door, to be parted");
  await officer.types("Why do you part them?", "He complains about another week.");
  await officer.presses("Part them");
  await seesNo(officer, "Worked on with");
  await sees(officer, "One death on one ward.");
  settle(officer);
});

/** An e-mail with a letter, a picture and a diary. */
const EMAIL = [
  "From: Wystan Tarn <wystan@made-up.example>",
  "Subject: What I still have",
  "MIME-Version: 1.0",
  'Content-Type: multipart/mixed; boundary="x"',
  "",
  "--x",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "Here is what the ward wrote down.",
  ...[["application/pdf", "chart.pdf", "%PDF-1.4\n%%EOF\n"], ["text/plain", "diary.txt", "The night."], ["text/plain", "list.txt", "Three nurses."]].flatMap(
    ([type, name, content]) => [
      "--x",
      `Content-Type: ${type}`,
      `Content-Disposition: attachment; filename="${name}"`,
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(content).toString("base64"),
    ],
  ),
  "--x--",
  "",
].join("\r\n");

test("somebody phones who needs large print: it comes too early, wakes by itself, and an e-mail brings three papers", async () => {
  const officer = await sits("Mair Pritchard");
  await office.keys(officer, {
    ...ANSWERS,
    "/complain/who": () => officer.chooses("It happened to me"),
    "/complain/you": () => officer.types("Full name", "Wystan Tarn"),
    "/complain/issue/1/organisation": () => finds(officer, "fernhollow", office.HOSPITAL),
    "/complain/issue/1/noticed": async () => officer.enters("When did you first know", await officer.inDays(-40)),
    "/complain/issue/1/effect": () => officer.types("What did it do to you, or to the person it happened to?", "Pain."),
    "/complain/issue/1/process": async () => officer.enters("When did you complain to the organisation?", await officer.inDays(-20)),
    "/complain/contact": async () => {
      await officer.chooses("Letter");
      await officer.types("Postal address", "1 Elm Walk\nFernhollow");
    },
  });
  const receipt = await keepsTheReceipt(officer, [HAPPENED]);
  await officer.page.goto(`/my/${receipt.reference}/letters`);
  await officer.follows("We have your complaint");
  await officer.looks("front door, a letter in large print", checkSheet, checkLargePrint);

  await officer.page.goto(`/cases/${receipt.reference}/messages`);
  await officer.chooses("Write down what somebody told us");
  await officer.answers("Who told us?", "Wystan Tarn");
  await officer.chooses("E-mail");
  await officer.attaches("Papers (optional)", { name: "his answer.eml", mimeType: "message/rfc822", buffer: Buffer.from(EMAIL) });
  await officer.presses("Send");
  await officer.looks("front door, an e-mail with three papers");
  await sees(officer, "Here is what the ward wrote down.");
  for (const paper of ["chart.pdf", "diary.txt", "list.txt"]) await sees(officer, paper);

  await officer.page.goto(`/cases/${receipt.reference}/checks`);
  await officer.follows("Send issue 1 back");
  await officer.enters("On which day does it come back?", await officer.inDays(20));
  await officer.presses("Send it back");
  await officer.looks("front door, sent back");
  await sees(officer, "It comes back by itself on");
  await office.passes(officer, "Four weeks");
  await officer.page.goto(`/cases/${receipt.reference}/checks`);
  await sees(officer, "Not checked yet");
  const wystan = await comesBack(receipt);
  await wystan.looks("front door, awake again");
  await sees(wystan, "Issue 1 is being looked at again");
  settle(officer, wystan);
});
