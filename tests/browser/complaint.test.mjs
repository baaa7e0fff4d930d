// A complaint, from the first question to the receipt: by keyboard alone, without JavaScript, and
// on the narrowest screen. Every page on the way is looked at.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ANSWERS, EFFECT, HAPPENED, PAPER, WANTED, complains, finds, keepsTheReceipt } from "./complaining.mjs";
import { openBrowser, startOffice, visitor, withoutJavaScript } from "./helpers.mjs";
import { checkErrorSummary, pageOf } from "./office.mjs";
import { Pointing, Typing, settle } from "./people.mjs";

let browser, office;

before(async () => {
  office = await startOffice();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

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
