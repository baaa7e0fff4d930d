// When something is not right: answers that are missing, addresses that lead nowhere, a wrong
// password, two people at once. Every such page says what to do, and is as usable as the others.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { checkPage, openBrowser, startOffice } from "./helpers.mjs";
import { AUDIENCES, all, checkErrorSummary, checkSheet, pageOf, walks } from "./office.mjs";
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
  const [code] = (await administrator.words()).match(CODE);

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

test("what is left out of a form is said, and the way to it shown", async (t) => {
  const forms = new Map();
  for (const { kinds } of (await walks(browser, office)).values()) {
    for (const [kind, pages] of kinds) {
      const form = pages.find((page) => page.asks);
      if (form && !forms.has(kind)) forms.set(kind, form);
    }
  }
  t.diagnostic(`${forms.size} kinds of forms`);

  await all(forms.values(), async ({ page, path, kind }) => {
    await page.goto(path);
    const form = page.locator("main form[method=post]", { has: page.locator(".govuk-form-group") }).last();
    const lacks = await form.evaluate(emptied);
    if (lacks === "nothing") return;
    await Promise.all([page.waitForEvent("load"), form.locator("button.govuk-button:not([type=button])").first().click()]);
    // A choice does not say of itself that it can be left out.
    if (lacks === "a choice" && new URL(page.url()).pathname !== new URL(path, page.url()).pathname) return;
    await all([checkPage, checkErrorSummary], (check) => check(page, `left out ${kind}`));
  });
});

/** Empties a form, and says what it now lacks: sent so, it is shown again and changes nothing. */
function emptied(form) {
  const isOptional = (control) => {
    const words = [...(control.labels ?? []), control.closest("fieldset")?.querySelector("legend")];
    return words.some((it) => it?.textContent.includes("(optional)"));
  };
  const lacking = (control) => control.getClientRects().length > 0 && !isOptional(control);
  const written = [...form.querySelectorAll("textarea, input:is([type=text], [type=email], [type=tel], [type=password])")];
  const chosen = [...form.querySelectorAll("input[type=radio]")];
  for (const control of written) control.value = "";
  if (written.some(lacking)) return "words";
  const isOpen = (radio) => !chosen.some((other) => other.name === radio.name && other.checked);
  return chosen.some((radio) => isOpen(radio) && lacking(radio)) ? "a choice" : "nothing";
}
