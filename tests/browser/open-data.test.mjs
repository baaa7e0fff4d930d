// Open data as people meet it: everything is taken, a body of one patient tells nothing, and a
// question is asked, published by a colleague and read by everybody. Every page is looked at.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { checkPage, openBrowser, startOffice } from "./helpers.mjs";
import { pageOf } from "./office.mjs";

const CAUTION = "does not measure how good a service is";

let browser, office, officers;

before(async () => {
  office = await startOffice();
  browser = await openBrowser();
  const page = await pageOf(browser, office);
  await page.goto("/demo");
  const group = page.locator("main table", { has: page.locator("caption", { hasText: "Officers" }) });
  const names = await group.getByRole("button").allInnerTexts();
  officers = names.map((name) => name.replace("Sign in as", "").trim());
  // The first release is made by the next daily round.
  await page.goto("/data");
  await page.getByRole("region", { name: "Demonstration" }).getByRole("button", { name: "A day later" }).click();
  await page.waitForLoadState();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

test("everything is taken as a file, with what it means and how it is proved", async () => {
  const page = await pageOf(browser, office);
  await page.getByRole("link", { name: "Data", exact: true }).click();
  await checkPage(page, "data");
  assert.match(await page.locator("main").innerText(), new RegExp(CAUTION));

  await page.getByText("What each column means").first().click();
  await checkPage(page, "data with the meaning of its columns");

  const taken = page.waitForEvent("download");
  await page.getByRole("link", { name: "Published decisions as CSV" }).click();
  const file = await (await taken).path();
  const { readFile } = await import("node:fs/promises");
  const text = await readFile(file, "utf8");
  assert.match(text, /^reference,identifier,version,/);
  assert.ok(text.split("\r\n")[1].includes(CAUTION), "a row without what it does not measure");

  await page.getByRole("link", { name: /^Release of / }).first().click();
  await checkPage(page, "a release");
  const manifest = await (await page.request.get(await page.getByRole("link", { name: /manifest/ }).getAttribute("href"))).json();
  assert.equal(manifest.files.length, 16);
});

test("a body of one patient tells nothing of them", async () => {
  const page = await pageOf(browser, office);
  await page.goto("/organisations");
  const link = page.locator("main a[href^='/organisations/']").first();
  const href = await link.getAttribute("href");
  await page.goto(href);
  await page.getByRole("link", { name: "How complaints about it end" }).click();
  await checkPage(page, "the record of an organisation");
  const words = await page.locator("main").innerText();
  assert.match(words, new RegExp(CAUTION));
  assert.match(words, /Too few issues about this organisation|No whole year has been counted yet/);
  assert.equal(await page.locator("main svg").count(), 0, "nothing to compare");
});

test("a question is asked, published by a colleague, and read by everybody", async () => {
  const [one, other] = officers;
  const officer = await pageOf(browser, office, one);
  await officer.getByRole("link", { name: "Questions", exact: true }).click();
  await checkPage(officer, "questions");
  await officer.getByRole("button", { name: "Ask for a count" }).click();
  await checkPage(officer, "asking a question");
  await officer.getByRole("button", { name: "Count and keep" }).click();
  await checkPage(officer, "a question with what is missing");
  await officer.getByRole("radio", { name: "Issues of complaints that reached us" }).check();
  await officer.getByLabel("By what?").selectOption({ label: "What it is about" });
  const today = new Date();
  const from = officer.getByRole("group", { name: "From which month?" });
  const to = officer.getByRole("group", { name: "To the end of which month?" });
  const over = new Date(today.getFullYear(), today.getMonth() - 1, 1);
  for (const [group, day] of [[from, new Date(today.getFullYear() - 1, 0, 1)], [to, over]]) {
    await group.getByLabel("Day").fill(String(day.getDate()));
    await group.getByLabel("Month").fill(String(day.getMonth() + 1));
    await group.getByLabel("Year").fill(String(day.getFullYear()));
  }
  await officer.getByLabel("The number of the request").fill("FOI-2026/12");
  await officer.getByRole("button", { name: "Count and keep" }).click();
  await officer.getByText("The question is kept with its answer.").waitFor();
  await checkPage(officer, "a question with its answer");
  const address = new URL(officer.url()).pathname;

  const colleague = await pageOf(browser, office, other);
  await colleague.goto(address);
  await colleague.getByRole("button", { name: "Publish the answer" }).click();
  await checkPage(colleague, "publishing an answer");
  await colleague.getByRole("button", { name: "Publish", exact: true }).click();
  await colleague.getByText("The answer is public.").waitFor();

  const anybody = await pageOf(browser, office);
  await anybody.goto("/data/answers");
  await checkPage(anybody, "answers");
  await anybody.getByRole("link", { name: "Issues of complaints that reached us: What it is about" }).click();
  await checkPage(anybody, "an answer");
  assert.match(await anybody.locator("main").innerText(), new RegExp(CAUTION));
});
