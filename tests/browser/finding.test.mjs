// Somebody looks for decisions with nothing but a keyboard, and somebody else hears the page read
// out: what there is, how much of it, and what has been chosen.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { checkPage, openBrowser, reachByKeyboard, startOffice } from "./helpers.mjs";
import { pageOf } from "./office.mjs";

let browser, made;

before(async () => {
  made = await startOffice();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await made?.stop();
});

/** The number in the heading over what was found. */
async function found(page) {
  const heading = await page.locator("#results").innerText();
  return heading.startsWith("No ") ? 0 : Number.parseInt(heading.replaceAll(",", ""), 10);
}

test("a search by keyboard alone: words, a choice, the results, and back", async () => {
  const page = await pageOf(browser, made);
  await page.goto("/decisions");
  await checkPage(page, "decisions, before a search");
  const all = await found(page);
  assert.ok(all > 0, "there is nothing to find");

  await reachByKeyboard(page, page.getByLabel("Words to look for"));
  await page.keyboard.type("complaint");
  await page.keyboard.press("Enter");
  await page.waitForURL(/words=complaint/);
  const withWords = await found(page);
  assert.ok(withWords > 0 && withWords <= all);
  assert.match(await page.title(), /decisions? found/);

  const choice = page.getByRole("group", { name: "How it ended" }).getByRole("checkbox").first();
  await reachByKeyboard(page, choice);
  await page.keyboard.press("Space");
  assert.ok(await choice.isChecked());
  await reachByKeyboard(page, page.getByRole("button", { name: "Show what I chose" }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/outcome=/);
  await checkPage(page, "decisions, searched and chosen");

  // Past the choices in one step.
  await reachByKeyboard(page, page.getByRole("link", { name: "Skip to the decisions found" }));
  await page.keyboard.press("Enter");
  await reachByKeyboard(page, page.locator("ol.redress-found a").first(), 20);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/decisions\/[A-Z]-/);
  await checkPage(page, "a decision that was found");
  await page.goBack();
  await reachByKeyboard(page, page.getByRole("link", { name: /^Remove/ }).first());
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.search.includes("outcome="));
  assert.equal(await found(page), withWords);
});

test("a screen reader is told what there is, what is chosen and how much is found", async () => {
  const page = await pageOf(browser, made);
  await page.goto("/decisions?words=complaint");
  const told = await page.locator("main").ariaSnapshot();

  for (const said of [
    /- heading "Our decisions" \[level=1\]/,
    /- search "Search our decisions":/,
    /- textbox "Words to look for"/,
    /- group "How it ended":/,
    /- checkbox "[^"]+, \d+ decisions?"/,
    /- heading "\d+ decisions? found" \[level=2\]/,
    /- heading "What you are looking for" \[level=3\]/,
    /- list:/,
    /- mark/,
  ]) {
    assert.match(told, said, told);
  }
  // What stands in brackets for the eye is not read out twice.
  assert.doesNotMatch(told, /checkbox "[^"]*\(\d+\)/);

  // Who jumps from landmark to landmark, or from heading to heading, gets everywhere.
  const body = await page.locator("body").ariaSnapshot();
  for (const landmark of [/- banner:/, /- main:/, /- search "Search our decisions":/, /- contentinfo:/]) {
    assert.match(body, landmark, body);
  }
  const levels = await page.locator("h1, h2, h3, h4").evaluateAll((all) =>
    all.filter((it) => it.checkVisibility()).map((it) => Number(it.localName[1])),
  );
  assert.equal(levels.filter((level) => level === 1).length, 1);
  levels.forEach((level, at) => assert.ok(at === 0 || level <= levels[at - 1] + 1, `h${levels[at - 1]}, then h${level}`));
  // Each page of a search says first how much it found, before anything else of it is read.
  const count = (await page.locator("#results").innerText()).trim();
  assert.ok((await page.title()).startsWith(count), `${await page.title()} does not begin with ${count}`);
});

test("on the screen of a telephone, and without scripts, it reads and works", async () => {
  const page = await pageOf(browser, made);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/decisions?words=complaint");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 320, `the page is ${wide} wide`);
  await checkPage(page, "decisions on a telephone");
  await page.goto("/decisions/alerts?words=complaint");
  await checkPage(page, "asking for e-mails about decisions");
});
