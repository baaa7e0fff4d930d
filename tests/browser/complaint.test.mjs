// A complaint, from the first question to the receipt: by keyboard alone, without JavaScript, and
// on the narrowest screen. Every page on the way is looked at.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { checkLargePrint, openBrowser, startOffice, visitor, withoutJavaScript } from "./helpers.mjs";
import { checkErrorSummary, checkSheet, pageOf } from "./office.mjs";
import { Pointing, Typing, settle } from "./people.mjs";

const PAPER = { name: "final-answer.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") };
const HAPPENED = "I waited nine hours with a broken wrist. Nobody told me why.";
const EFFECT = "I was in pain, and my wrist has not healed straight.";
const WANTED = "An explanation, and an apology.";
const CODE = /([0-9A-Z]{4}-){4}[0-9A-Z]\b/;
const REFERENCE = /\d{4}-\d{4}-\d{4}/;

let browser, office;

before(async () => {
  office = await startOffice();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

/**
 * What everybody does on a page, and the button they then press where it is not called “Continue”.
 * Whoever answers something else says so in their story.
 */
const ANSWERS = {
  "/check/nation": (person) => person.chooses("England"),
  "/check/matter": (person) => person.chooses("The NHS, or care that the NHS pays for"),
  "/check/organisation": (person) => finds(person, "fernhollow", "Fernhollow Hospital NHS Trust (made up)"),
  "/check/process": async (person) => {
    await person.chooses("Yes, and it has given its final answer");
    await person.enters("When did it give its final answer?", ["3", "10", "2026"]);
  },
  "/check/noticed": (person) => person.enters("When did you first know", ["3", "3", "2026"]),
  "/check/court": (person) => person.chooses("No"),
  "/check/applicant": (person) => person.chooses("It happened to me"),
  "/check/answer": () => "Make your complaint",
  "/complain/you": (person) => person.types("Full name", "Eudora Penhaligon"),
  "/complain/representative": (person) => person.chooses("No, deal with me"),
  "/complain/issue/1/happened": (person) => person.types("What happened?", HAPPENED),
  "/complain/issue/1/effect": async (person) => {
    await leavesAndReturns(person);
    await person.types("What did it do to you, or to the person it happened to?", EFFECT);
  },
  "/complain/issue/1/subject": (person) => person.chooses("Delay"),
  "/complain/issue/1/process": (person) => person.enters("When did you complain to the organisation?", ["1", "6", "2026"]),
  "/complain/issues": (person) => person.chooses("No"),
  "/complain/wanted": (person) => person.types("What would put things right for you?", WANTED),
  "/complain/files": (person) => person.attaches("Attach files (optional)", PAPER),
  "/complain/contact": async (person) => {
    await person.chooses("E-mail");
    await person.types("E-mail address", "eudora at penhaligon");
    await person.presses("Continue");
    await person.looks("an address that is none", checkErrorSummary);
    assert.equal(await person.question("E-mail address").inputValue(), "eudora at penhaligon");
    await person.types("E-mail address", "eudora@penhaligon.example");
  },
  "/complain/needs": (person) => person.ticks("Send me letters in large print"),
  "/complain/language": (person) => person.chooses("English"),
  "/complain/check": () => "Send complaint",
};

test("a complaint is made by keyboard alone", async () => {
  const person = new Typing(await pageOf(browser, office));

  const met = await complains(person, "by keyboard");

  assert.deepEqual(Object.keys(ANSWERS).filter((path) => !met.includes(path)), [], "pages that were not met");
  await keepsTheReceipt(person, [HAPPENED, EFFECT, WANTED, PAPER.name, "eudora@penhaligon.example"]);
  settle(person);
});

test("the first press of Tab offers to skip what is the same on every page", async () => {
  const page = await pageOf(browser, office);
  const focused = (what) => page.evaluate((what) => document.activeElement[what].trim(), what);

  await page.keyboard.press("Tab");
  assert.equal(await focused("textContent"), "Skip to main content");
  await page.keyboard.press("Enter");
  assert.equal(await focused("id"), "main");
  await page.keyboard.press("Tab");
  assert.equal(await focused("textContent"), "Check whether we can help");
});

test("a complaint for somebody who has died, by somebody who is represented, is made without JavaScript", async () => {
  const person = new Pointing(await pageOf(browser, office, undefined, withoutJavaScript));
  const answers = {
    "/check/organisation": () => person.chooses("It is not in the list, or I do not know"),
    "/check/applicant": () => person.chooses("It happened to somebody who has died"),
    "/complain/affected": async () => {
      await person.types("Their full name", "Ptolemy Penhaligon");
      await person.chooses("Parent");
    },
    "/complain/representative": async () => {
      await person.chooses("Yes");
      await person.types("Their full name", "Lavinia Sparrow");
      await person.selects("What are they to you?", "Solicitor");
    },
    "/complain/issue/1/organisation": async () => {
      await person.chooses("It is not in the list");
      await person.types("Its name, and the town if you know it", "The surgery by the green");
    },
    "/complain/issues": () => person.chooses("Yes"),
    "/complain/issue/2/organisation": () => finds(person, "brackenmoor", "Brackenmoor Ambulance Service (made up)"),
    "/complain/issue/2/happened": () => person.types("What happened?", "The ambulance went to another house."),
    "/complain/issue/2/noticed": async () => {
      await person.enters("When did you first know about this?", ["31", "2", "2026"]);
      await person.presses("Continue");
      await person.looks("without scripts, a day that is not real", checkErrorSummary);
      assert.equal(await person.question("Day").inputValue(), "31");
      await person.enters("When did you first know about this?", ["", "", ""]);
      await person.ticks("I cannot say when");
    },
    "/complain/issue/2/effect": () => person.types("What did it do to you, or to the person it happened to?", EFFECT),
    "/complain/issue/2/subject": () => person.chooses("Something else"),
    "/complain/issue/2/process": async () => {},
    "/complain/issues again": () => person.chooses("No"),
  };

  const met = await complains(person, "without scripts", answers);

  assert.deepEqual(Object.keys(answers).filter((path) => !met.includes(path)), [], "pages that were not met");
  await keepsTheReceipt(person, ["Ptolemy Penhaligon", "Lavinia Sparrow", "The surgery by the green", "another house"]);
  settle(person);
});

test("a complaint about government is made on the narrowest screen, its receipt checked, and it is followed", async () => {
  const narrow = (them, options) => visitor(them, { ...options, viewport: { width: 320, height: 640 } });
  const person = new Pointing(await pageOf(browser, office, undefined, narrow));
  await complains(person, "narrow", {
    "/check/matter": () => person.chooses("Benefits, the State Pension or child maintenance"),
    "/check/organisation": () => finds(person, "fernhollow", "Fernhollow Benefits Agency (made up)"),
    "/check/member": () => person.chooses("No"),
    "/check/answer": () => "Send your complaint all the same",
  });
  const receipt = await keepsTheReceipt(person, [HAPPENED, "Fernhollow Benefits Agency (made up)"]);

  await person.presses("I have kept my code. Remove it from this device");
  await person.looks("narrow, nothing left on the device");
  await person.page.goto("/receipt");
  await person.types("Reference", receipt.reference);
  await person.types("Salt of the receipt (optional)", receipt.salt);
  await person.types("The text that was sent (optional)", receipt.text);
  await person.presses("Check");
  await person.looks("narrow, a receipt that fits");
  assert.match(await person.words(), /^It fits/);

  await person.page.goto("/sign-in/reference");
  await person.types("Reference", receipt.reference);
  await person.types("Access code", receipt.code);
  await person.presses("Sign in");
  assert.equal(person.path(), `/my/${receipt.reference}`);
  await person.looks("narrow, a new complaint followed");
  settle(person);
});

/**
 * From the start page to the receipt, page by page as they come; each is looked at.
 *
 * @param other answers that are not those of everybody.
 * @returns the pages that were met, in order.
 */
async function complains(person, name, other = {}) {
  const answers = { ...ANSWERS, ...other };
  const met = [];
  await person.page.goto("/");
  await person.looks(`${name} start`);
  await person.presses("Check whether we can help");
  await person.looks(`${name} checker`);
  await person.presses("Start");
  while (person.path() !== "/complain/sent") {
    const path = person.path();
    const step = met.includes(path) ? `${path} again` : path;
    assert.ok(!met.includes(step), `${step} comes again and again`);
    met.push(step);
    await person.looks(`${name} ${step}`);
    assert.ok(answers[step], `nobody knows what to answer on ${step}`);
    const button = await answers[step](person);
    await person.presses(button ?? "Continue");
  }
  await person.looks(`${name} receipt`);
  return met;
}

/** Searches the register, and chooses what was found. */
async function finds(person, words, organisation) {
  await person.types("Name of the organisation", words);
  await person.presses("Search");
  await person.looks(`found ${organisation}`);
  await person.chooses(organisation);
}

/** Leaves the device without a trace, and goes on with the return code. */
async function leavesAndReturns(person) {
  const { page } = person;
  const at = person.path();
  await person.follows("Print the code or what you have so far");
  await person.looks("saved");
  const [code] = (await person.words()).match(CODE);

  await person.follows("Print what you have so far");
  await person.looks("what somebody has so far", checkSheet);
  await person.follows("Large print");
  await person.looks("what somebody has so far, large", checkSheet, checkLargePrint);
  await page.goto("/complain/save");

  await person.presses("Leave this device without a trace");
  await person.looks("left the device");
  await person.follows("Go on with a complaint you began");
  await person.looks("coming back");
  await person.types("Return code", code.toLowerCase());
  await person.presses("Continue");
  assert.equal(person.path(), at);
}

/** The receipt says on paper too what was sent, and in large print, which everybody here asked for. */
async function keepsTheReceipt(person, said) {
  const { page } = person;
  await person.looks("receipt, printed", checkLargePrint);
  await page.emulateMedia({ media: "print" });
  const words = await person.words();
  await page.emulateMedia({ media: null });
  for (const some of said) assert.ok(words.includes(some), `the receipt does not say “${some}”:\n${words}`);
  const under = (label) => page.locator("dt", { hasText: label }).locator("+ dd").innerText();
  return {
    reference: words.match(REFERENCE)[0],
    code: words.match(CODE)[0],
    salt: await under("Salt of the receipt"),
    text: await page.locator(".redress-own-words").innerText(),
  };
}
