// Every kind of page, as each kind of person: found by following links, as they would.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { checkLargePrint, checkPage, openBrowser, startOffice } from "./helpers.mjs";
import { AUDIENCES, all, checkErrorSummary, checkSheet, choose, pageOf, walks } from "./office.mjs";

// Some of what each of them must find, so that a walk which finds nothing does not pass.
const REACHES = {
  visitor: ["/", "/check/nation", "/complain/return", "/organisations/{}", "/decisions/{}", "/learning", "/sign-in/password"],
  complainant: ["/my/{}", "/my/{}/letters/{}", "/my/{}/decision", "/my/{}/views", "/my/{}/recommendations"],
  "organisation user": ["/organisation", "/organisation/cases/{}/requests/{}", "/organisation/people"],
  "member’s office": ["/member", "/member/cases/{}", "/member/cases/{}/referral", "/member/cases/{}/write", "/account"],
  caseworker: ["/office", "/cases/{}", "/cases/{}/issues/{}/decline", "/cases/{}/decision/document", "/office/queues/primary"],
  manager: ["/cases/{}/looked", "/cases/{}/recommendations/{}/close"],
  administrator: ["/admin", "/admin/people/{}", "/admin/invite"],
};

let browser, office, reached;
const known = new Map();

before(async () => {
  office = await startOffice();
  browser = await openBrowser();
  reached = await walks(browser, office);
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

for (const audience of AUDIENCES) {
  test(`everything that the ${audience.name} reaches is fit for everybody`, async (t) => {
    const { kinds } = reached.get(audience);
    assert.deepEqual(REACHES[audience.name].filter((kind) => !kinds.has(kind)), [], "not reached");

    // What somebody before them reaches is looked at again only where it is built otherwise.
    const chosen = [...kinds].flatMap(([kind, pages]) => {
      const least = known.has(kind) ? 0 : 1;
      if (!known.has(kind)) known.set(kind, new Set());
      return choose(pages, known.get(kind), { least, most: 2 });
    });
    t.diagnostic(`${chosen.length} pages of ${kinds.size} kinds`);
    await all(chosen, async (one) => {
      const isFirst = chosen.find(({ kind }) => kind === one.kind) === one;
      const page = await one.person.page();
      await page.goto(one.path);
      await checkPage(page, `${audience.name} ${one.kind}${isFirst ? "" : " (another)"}`);
    });
  });
}

test("no link leads nowhere", () => {
  assert.deepEqual([...reached.values()].flatMap(({ dead }) => dead), []);
});

test("somebody who has signed in finds their own account", () => {
  const { kinds } = reached.get(AUDIENCES[1]);
  const leads = [...kinds.values()].flat().filter(({ kind, links }) => !kind.startsWith("/account") && links.includes("/account"));
  assert.notEqual(leads.length, 0, "no page links to /account");
});

test("a visitor who has complained before finds where to sign in", () => {
  const { kinds } = reached.get(AUDIENCES[0]);
  const [home] = kinds.get("/");
  assert.ok(home.links.some((link) => link.startsWith("/sign-in")), "the start page does not link to /sign-in");
});

test("a sheet prints alone, and in large print when somebody wants it large", async () => {
  const sheets = new Map();
  for (const { kinds } of reached.values()) {
    for (const [kind, pages] of kinds) {
      const sheet = pages.find((page) => page.isSheet);
      if (sheet && !kind.includes("?")) sheets.set(kind, sheet);
    }
  }
  const large = [];

  await all(sheets.values(), async ({ person, path, kind }) => {
    const page = await person.page();
    await page.goto(path);
    await checkSheet(page, kind);
    const link = page.getByRole("link", { name: "Large print" });
    if ((await link.count()) > 0) await link.click();
    // A bundle for the post has no size of its own: each letter in it has that of its reader.
    if ((await page.locator("body.large-print").count()) === 0) return;
    large.push(kind);
    await all([checkPage, checkSheet, checkLargePrint], (check) => check(page, `large print ${kind}`));
  });
  const wanted = ["/complain/print", "/my/{}/letters/{}", "/my/{}/decision", "/organisation/cases/{}/views"];
  assert.deepEqual(wanted.filter((kind) => !large.includes(kind)), [], "never in large print");
});

test("what is left out of a form is said, and the way to it shown", async (t) => {
  const forms = new Map();
  for (const { kinds } of reached.values()) {
    for (const [kind, pages] of kinds) {
      const form = pages.find((page) => page.asks);
      if (form && !forms.has(kind)) forms.set(kind, form);
    }
  }
  t.diagnostic(`${forms.size} kinds of forms`);

  await all(forms.values(), async ({ person, path, kind }) => {
    const page = await person.page();
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

test("the banner signs in as somebody else, and turns the calendar on the page where one is", async () => {
  const page = await pageOf(browser, office);
  await page.goto("/learning");
  const banner = page.getByRole("region", { name: "Demonstration" });
  const before = await banner.locator("p").innerText();

  await banner.getByRole("button", { name: "A day later" }).click();
  await page.waitForLoadState();
  assert.equal(new URL(page.url()).pathname, "/learning");
  assert.notEqual(await banner.locator("p").innerText(), before);

  await banner.getByRole("link", { name: "Sign in as somebody else" }).click();
  assert.equal(new URL(page.url()).pathname, "/demo");
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
