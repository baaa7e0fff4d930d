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
  assert.equal(manifest.files.length, 21);
});

test("an export of everything: every set in every form, and what its lines hold", async () => {
  const page = await pageOf(browser, office);
  await page.goto("/data");
  const links = await page.locator("main a[download]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.equal(links.length, 15);
  const take = async (path) => {
    const answer = await page.request.get(path);
    assert.equal(answer.status(), 200, path);
    return answer.body();
  };
  for (const csv of links.filter((path) => path.endsWith(".csv"))) {
    const [name] = csv.split(".");
    const rows = (await take(csv)).toString().split("\r\n").length;
    const lines = (await take(`${name}.jsonl`)).toString().trimEnd().split("\n").filter((line) => line !== "");
    // A title may hold a new line, which a file of commas keeps.
    assert.ok(rows - 2 >= lines.length, `${csv}: ${rows} rows, ${lines.length} lines`);
    const parquet = await take(`${name}.parquet`);
    assert.deepEqual([parquet.subarray(0, 4), parquet.subarray(-4)].map(String), ["PAR1", "PAR1"]);
    const link = page.locator(`main a[href="${name}.schema.json"]`);
    const schema = JSON.parse(await take(await link.getAttribute("href")));
    for (const line of lines) assert.deepEqual(Object.keys(JSON.parse(line)), schema.required);
  }
  const decisions = (await take("/data/decisions.jsonl")).toString().trimEnd().split("\n");
  await page.goto("/decisions");
  assert.match(await page.locator("#results").innerText(), new RegExp(`^${decisions.length} decisions? found`));
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

test("a body of one patient tells nothing of them, when the year has been counted", async () => {
  const page = await pageOf(browser, office);
  await untilApril(page);
  const lines = (await (await page.request.get("/data/complaints.jsonl")).text()).trimEnd().split("\n");
  const rows = lines.map((line) => JSON.parse(line));
  assert.ok(rows.some((row) => row.by === "all"), "no year has been counted");
  const few = rows.filter((row) => row.issues > 0 && row.issues < 5);
  assert.deepEqual(few, [], "a small number is said");
  const named = new Set(rows.filter((row) => row.by === "organisation").map((row) => row.code));

  await page.goto("/organisations");
  const links = await page.locator("main a[href^='/organisations/']").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  const small = links.find((href) => !named.has(decodeURIComponent(href.split("/").at(-1))));
  await page.goto(small);
  await page.getByRole("link", { name: "How complaints about it end" }).click();
  await checkPage(page, "the record of an organisation");
  const words = await page.locator("main").innerText();
  assert.match(words, new RegExp(CAUTION));
  assert.match(words, /Too few issues about this organisation were decided in \d{4}/);
  assert.equal(await page.locator("main svg").count(), 0, "nothing to compare");
});

/** Turns the calendar until the year before has been counted, on 1 April. */
async function untilApril(page) {
  for (let turns = 0; turns < 18; turns += 1) {
    const text = await (await page.request.get("/data/complaints.jsonl")).text();
    if (text !== "") return;
    await page.goto("/demo/calendar");
    await page.getByRole("radio", { name: "Four weeks", exact: true }).check();
    await page.getByRole("button", { name: "Turn it" }).click();
    await page.getByText("The calendar has been turned.").waitFor();
  }
  throw new Error("no year was counted in a year and a half");
}
