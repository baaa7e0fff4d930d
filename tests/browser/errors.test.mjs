// When something is not right: answers that are missing, addresses that lead nowhere, a wrong
// password, two people at once. Every such page says what to do, and is as usable as the others.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { checkPage, openBrowser, startOffice } from "./helpers.mjs";
import { checkErrorSummary, checkSheet, pageOf } from "./office.mjs";
import { Pointing, settle } from "./people.mjs";

const OFFICER = { name: "Mair Pritchard", email: "mair@ombudsman.example" };
const CODE = /([0-9A-Z]{4}-){4}[0-9A-Z]\b/;
let browser, office;

before(async () => {
  office = await startOffice();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

/** Somebody who has signed in, or a visitor. */
async function somebody(name) {
  return new Pointing(await pageOf(browser, office, name));
}

test("an address that leads nowhere says so, and leads on", async () => {
  const visitor = await somebody();
  const complainant = await somebody("Agatha Merriweather");
  const officer = await somebody(OFFICER.name);
  const nowhere = [
    [visitor, "/nowhere", 404],
    [visitor, "/decisions/R-00000000", 404],
    [visitor, "/organisations/ods%3Anone", 404],
    [visitor, "/invitation/ABCD-EFGH-JKMN-PQRS-T", 422],
    [visitor, "/sign-out", 405],
    [complainant, "/my/0000-0000-0000", 404],
    [complainant, "/office", 404],
    [officer, "/cases/0000-0000-0000", 404],
    [officer, "/cases/4821-0937-5629/decision", 404],
    [officer, "/admin", 404],
  ];

  for (const [person, path, status] of nowhere) {
    const answer = await person.page.goto(path);
    assert.equal(answer.status(), status, path);
    await person.looks(`nowhere ${path}`);
    assert.ok(await person.main.getByRole("link").first().isVisible(), `${path} leads nowhere on`);
  }
  settle(visitor, complainant, officer);
});

test("somebody who has not signed in is led to sign in, past a wrong password, to where they were going", async () => {
  const password = office.log().match(/with the password “(.+?)”/)[1];
  const officer = await somebody();
  await officer.page.goto("/office/duties");
  await officer.looks("asked to sign in");

  await officer.follows("Sign in with your e-mail address and password");
  await officer.types("E-mail address", OFFICER.email);
  await officer.types("Password", "not the password");
  await officer.presses("Sign in");
  await officer.looks("a wrong password", checkErrorSummary);
  assert.equal(await officer.question("E-mail address").inputValue(), OFFICER.email);

  await officer.types("Password", password);
  await officer.presses("Sign in");
  assert.equal(officer.path(), "/office/duties");
  settle(officer);
});

test("a reference, a code and a return code that are not known are refused kindly", async () => {
  const visitor = await somebody();
  const unknown = [
    ["/sign-in/reference", { Reference: "4821-0937-5629", "Access code": "ABCD-EFGH-JKMN-PQRS-T" }, "Sign in"],
    ["/sign-in/code", { "One-time code": "ABCD-EFGH-JKMN-PQRS-T" }, "Sign in"],
    ["/complain/return", { "Return code": "ABCD-EFGH-JKMN-PQRS-T" }, "Continue"],
    ["/complain/return", { "Return code": "no code at all" }, "Continue"],
    ["/receipt", { Reference: "4821-0937", "The text that was sent (optional)": "Something" }, "Check"],
  ];

  for (const [path, answers, button] of unknown) {
    await visitor.page.goto(path);
    for (const [question, words] of Object.entries(answers)) await visitor.types(question, words);
    await visitor.presses(button);
    await visitor.looks(`not known ${path}`, checkErrorSummary);
  }
  settle(visitor);
});

test("a visitor whose browser forgot the complaint is asked for the return code", async () => {
  const visitor = await somebody();

  await visitor.page.goto("/complain/check");

  assert.equal(visitor.path(), "/complain/return");
  await visitor.looks("forgotten complaint");
  settle(visitor);
});

test("two who save the same thing are shown both, and nothing is lost", async () => {
  const slow = await somebody(OFFICER.name);
  const fast = await somebody("Noor Haddad");
  await slow.leads(slow.main.getByRole("link", { name: /^\d{4}-\d{4}-\d{4}$/ }).first().click());
  const priorities = `${slow.path()}/priorities`;
  await slow.page.goto(priorities);
  await fast.page.goto(priorities);

  await fast.ticks("Financial hardship");
  await fast.presses("Save");
  await fast.looks("saved, and said so");
  await slow.ticks("A child has died");
  await slow.presses("Save");

  await slow.looks("somebody else was faster");
  assert.match(await slow.words(), /Financial hardship/);
  assert.ok(await slow.question("A child has died").isChecked());
  settle(fast, slow);
});

test("somebody is invited by a letter, and is told that a password is too short", async () => {
  const administrator = await somebody("Ines Okafor");
  await administrator.page.goto("/admin/invite");
  await administrator.types("Name", "Ambrose Tiller");
  await administrator.types("E-mail address", "ambrose@ombudsman.example");
  await administrator.chooses("Work on cases");
  await administrator.presses("Invite");
  await administrator.looks("letter of an invitation", checkSheet);
  const letter = await administrator.words();
  assert.ok(letter.includes(`Open ${office.address}/`), `the letter does not say where the office is:\n${letter}`);
  const [code] = letter.match(CODE);

  const invited = await somebody();
  await invited.page.goto("/sign-in/code");
  await invited.types("One-time code", code);
  await invited.presses("Sign in");
  await invited.looks("an invitation");
  await invited.types("New password", "short");
  await invited.types("New password again", "short");
  await invited.presses("Choose this password and sign in");
  await invited.looks("a password that is too short", checkErrorSummary);

  // The code is shown once: nothing on the page may lead away from it to another size.
  assert.equal(await administrator.page.getByRole("link", { name: "Large print" }).count(), 0);
  settle(invited, administrator);
});
