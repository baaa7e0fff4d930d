// Most who get in touch have no complaint for the office. A call is logged by keyboard alone while
// the caller is on the line; it becomes a complaint with nothing typed twice; a member's office
// calls and writes. Every page on the way is looked at.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { sits } from "./casework.mjs";
import { openBrowser, startOffice } from "./helpers.mjs";
import { checkErrorSummary, pageOf } from "./office.mjs";
import { Typing, settle } from "./people.mjs";

// A call may take so long to log. What the program takes is measured; what a person takes is
// counted by the keystroke-level model (Card, Moran and Newell 1983): a key of an average typist,
// and a moment of thought before each field.
const SECONDS = 90;
const KEY = 0.28;
const THOUGHT = 1.35;

let browser, office;

before(async () => {
  office = await startOffice();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

/** Counts the keys that are pressed on a page. */
function countsKeys(page) {
  const count = { keys: 0 };
  const { press, type } = page.keyboard;
  page.keyboard.press = (...keys) => ((count.keys += 1), press.apply(page.keyboard, keys));
  page.keyboard.type = (words, ...how) => ((count.keys += words.length), type.call(page.keyboard, words, ...how));
  return count;
}

test("a call about a council is logged by keyboard in less than a minute and a half", async () => {
  const officer = new Typing(await pageOf(browser, office, "Mair Pritchard"));
  await officer.page.goto("/contacts/new");
  await officer.looks("contacts-new");
  const { keys, seconds } = await timed(officer.page, async () => {
    await officer.selects("What is it about?", "Something that another body looks at");
    await officer.types("What was said", "His council does not empty the bins. Told whom to ask.");
    await officer.selects("What kind of service?", "A council");
    await officer.selects("Where did you send them?", "Local Government and Social Care Ombudsman");
    await officer.types("Their name, if they gave it", "Nye Farrow");
    await officer.types("Phone number or e-mail address", "01632 960 001");
    await officer.presses("Log it");
  });
  const fields = 7;
  const all = keys * KEY + fields * THOUGHT + seconds;
  console.log(`logged with ${keys} keys: ${all.toFixed(0)} s, of which the program took ${seconds.toFixed(1)}`);
  assert.ok(all < SECONDS, `it takes ${all} seconds`);
  assert.match(await officer.words(), /Sent to Local Government and Social Care Ombudsman/);
  await officer.looks("contacts");
  settle(officer);
});

async function timed(page, act) {
  const count = countsKeys(page);
  const began = performance.now();
  await act();
  return { keys: count.keys, seconds: (performance.now() - began) / 1000 };
}

test("what is missing is said, somebody is called back, and counted", async () => {
  const officer = await sits(browser, office, "Tobias Lindqvist");
  await officer.page.goto("/contacts/new");
  await officer.presses("Log it");
  await officer.looks("contacts-new-empty", checkErrorSummary);
  await officer.selects("What is it about?", "How we work, our guidance or a form");
  await officer.types("What was said", "Wants our guidance in Braille.");
  await officer.types("Their name, if they gave it", "Ottoline Marchbanks");
  await officer.enters("Call them back on", await officer.inDays(1));
  await officer.presses("Log it");
  await officer.looks("contacts-new-nowhere", checkErrorSummary);
  await officer.types("Phone number or e-mail address", "01632 960 002");
  await officer.presses("Log it");
  await officer.types("Find earlier contacts by name", "otoline marchbanks");
  await officer.presses("Find");
  await officer.looks("contacts-of-a-name");
  await officer.leads(officer.main.getByRole("table").getByRole("link").first().click());
  await officer.looks("contact");
  await officer.follows("I called back, or tried to");
  await officer.looks("contact-call-back");
  await officer.chooses("We spoke");
  await officer.types("What was said, or why we stop trying", "It goes out in the post today.");
  await officer.presses("Save");
  await officer.page.goto("/contacts/counts");
  await officer.looks("contacts-counts");
  await officer.page.goto("/contacts/counts?from=never");
  await officer.looks("contacts-counts-misread");
  settle(officer);
});

test("a call becomes a complaint, with its words and its name", async () => {
  const officer = await sits(browser, office, "Mair Pritchard");
  await officer.page.goto("/contacts/new");
  await officer.selects("What is it about?", "Wants to complain, or asks whether they can");
  await officer.types("What was said", "Nobody came for four hours.");
  await officer.types("Their name, if they gave it", "Nye Farrow");
  await officer.ticks("Yes: go on to the complaint with these words");
  await officer.presses("Log it");
  await officer.chooses("It happened to me");
  await officer.presses("Continue");
  assert.equal(officer.path(), "/complain/representative", "the name is known");
  await officer.page.goto("/complain/issue/1/happened");
  assert.equal(await officer.question("What happened?").inputValue(), "Nobody came for four hours.");
  settle(officer);
});

test("a member's office writes, and hears on the phone what its constituents agreed to", async () => {
  const clerk = await sits(browser, office, "Sibyl Arkwright");
  await clerk.page.goto("/member/questions");
  await clerk.presses("Send it");
  await clerk.looks("member-questions-empty", checkErrorSummary);
  await clerk.chooses("Training or a visit");
  await clerk.types("Your question", "May two of us come and see how you work?");
  await clerk.presses("Send it");
  await clerk.looks("member-questions");

  const officer = await sits(browser, office, "Mair Pritchard");
  await officer.page.goto("/contacts/members?said=thornfield");
  await officer.looks("contacts-members-found");
  await officer.leads(officer.main.getByRole("link", { name: /Thornfield/ }).first().click());
  await officer.looks("contacts-members");
  assert.match(await officer.words(), /May be told/);
  assert.match(await officer.words(), /May two of us come and see how you work\?/);
  settle(clerk, officer);
});

test("a caller is asked who they are before anything is told", async () => {
  const officer = await sits(browser, office, "Mair Pritchard");
  await officer.page.goto("/office/open");
  await officer.leads(officer.main.getByRole("link", { name: /^\d{4}-\d{4}-\d{4}$/ }).first().click());
  await officer.follows("They are calling: ask who they are");
  await officer.looks("caller");
  await officer.presses("Compare the answers");
  await officer.looks("caller-too-few", checkErrorSummary);
  settle(officer);
});
