// How people complain here, from the start page to the receipt: shared by every story that begins so.

import assert from "node:assert/strict";

import { checkLargePrint } from "./helpers.mjs";
import { checkErrorSummary, checkSheet } from "./office.mjs";

export const PAPER = { name: "final-answer.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") };
export const HAPPENED = "I waited nine hours with a broken wrist. Nobody told me why.";
export const EFFECT = "I was in pain, and my wrist has not healed straight.";
export const WANTED = "An explanation, and an apology.";
const CODE = /([0-9A-Z]{4}-){4}[0-9A-Z]\b/;
const REFERENCE = /\d{4}-\d{4}-\d{4}/;

/**
 * What everybody does on a page, and the button they then press where it is not called “Continue”.
 * Whoever answers something else says so in their story.
 */
export const ANSWERS = {
  "/check/nation": (person) => person.chooses("England"),
  "/check/matter": (person) => person.chooses("The NHS, or care that the NHS pays for"),
  "/check/organisation": (person) => finds(person, "fernhollow", "Fernhollow Hospital NHS Trust (made up)"),
  "/check/process": async (person) => {
    await person.chooses("Yes, and it has given its final answer");
    await person.enters("When did it give its final answer?", await person.inDays(-54));
  },
  "/check/noticed": async (person) => person.enters("When did you first know", await person.inDays(-268)),
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
  "/complain/issue/1/process": async (person) => person.enters("When did you complain to the organisation?", await person.inDays(-178)),
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

/**
 * From the start page to the receipt, page by page as they come; each is looked at.
 *
 * @param other answers that are not those of everybody.
 * @returns the pages that were met, in order.
 */
export async function complains(person, name, other = {}) {
  await person.page.goto("/");
  await person.looks(`${name} start`);
  await person.presses("Check whether we can help");
  await person.looks(`${name} checker`);
  await person.presses("Start");
  return goesOn(person, name, { ...ANSWERS, ...other });
}

/** Answers page after page until the complaint is sent. */
export async function goesOn(person, name, answers) {
  const met = [];
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
export async function finds(person, words, organisation) {
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
export async function keepsTheReceipt(person, said) {
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
