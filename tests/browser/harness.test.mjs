// The tools tested on pages made for it: a good page passes, and each planted fault is found.

import assert from "node:assert/strict";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import {
  checkLargePrint,
  checkPage,
  openBrowser,
  reachByKeyboard,
  startOffice,
  visitor,
  withoutJavaScript,
} from "./helpers.mjs";

const TYPES = { css: "text/css", html: "text/html", js: "text/javascript", svg: "image/svg+xml" };
let browser, server, site;

before(async () => {
  server = createServer(async (request, response) => {
    const path = request.url.split("?")[0];
    const file = path.startsWith("/static/") ? `../../assets/built${path}` : `pages${path}.html`;
    try {
      const body = await readFile(new URL(file, import.meta.url));
      response.setHeader("content-type", TYPES[file.split(".").pop()]);
      // The policy of the real pages, so that what they rely on is tried under it.
      response.setHeader("content-security-policy", "default-src 'self'; style-src 'self' 'unsafe-inline'");
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  site = `http://127.0.0.1:${server.address().port}`;
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function open(path, as = visitor) {
  const page = await (await as(browser)).newPage();
  await page.goto(site + path);
  return page;
}

test("a good page passes, and its scripts have woken", async () => {
  const page = await open("/good");

  await checkPage(page, "harness-good");

  assert.equal(await page.locator("body.govuk-frontend-supported").count(), 1);
  assert.equal(await page.locator("[data-govuk-radios-init]").count(), 1);
});

test("a good page passes without scripts too", async () => {
  const page = await open("/good", withoutJavaScript);

  await checkPage(page, "harness-good-without-scripts");

  assert.equal(await page.locator("body.js-enabled").count(), 0);
});

test("every fault planted in a bad page is named", async () => {
  const message = await faultsOf(await open("/bad"));

  for (const fault of [...FAULTS, "not-there.js"]) {
    assert.ok(message.includes(fault), `${fault} is missing from:\n${message}`);
  }
});

test("the same faults are named where no scripts run", async () => {
  const message = await faultsOf(await open("/bad", withoutJavaScript));

  for (const fault of FAULTS) {
    assert.ok(message.includes(fault), `${fault} is missing from:\n${message}`);
  }
});

const FAULTS = ["color-contrast", "image-alt", "label", "2 main headings", `sideways to 708 px: <div id="wide"`];

async function faultsOf(page) {
  return checkPage(page, "harness-bad").then(
    () => assert.fail("the bad page passed"),
    (error) => error.message,
  );
}

test("a letter in large print is large, and stands on a page that anybody can use", async () => {
  const page = await open("/letter");

  await checkPage(page, "harness-letter");
  await checkLargePrint(page, "harness-letter");

  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByText("This page prints as one letter").isVisible(), false);
  assert.equal(await page.getByText("We have looked at your complaint").isVisible(), true);
});

test("small words on a large-print page are named", async () => {
  const page = await open("/bad");

  await assert.rejects(checkLargePrint(page, "harness-bad"), /12pt: Too pale to read/);
});

test("a button is reached by keyboard, and a focus that does not show is a fault", async () => {
  const good = await open("/good");
  await reachByKeyboard(good, good.getByLabel("Yes"));
  await reachByKeyboard(good, good.getByRole("button", { name: "Save" }));
  assert.equal(await good.evaluate(() => document.activeElement.textContent), "Save");
  await assert.rejects(reachByKeyboard(good, good.getByRole("heading", { level: 1 }), 20), /not reached/);

  const bad = await open("/bad");
  await assert.rejects(reachByKeyboard(bad, bad.locator("#hidden-focus")), /does not show it/);
});

test("an office is waited for, spoken to and stopped", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "redress-harness-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const named = process.env.REDRESS_BIN;
  t.after(() => (named === undefined ? delete process.env.REDRESS_BIN : (process.env.REDRESS_BIN = named)));
  process.env.REDRESS_BIN = join(folder, "office");

  await assert.rejects(startOffice(), /cargo build -p server --bin redress/);

  await program(folder, `console.error("no room for the data folder"); process.exit(3);`);
  await assert.rejects(startOffice(), /stopped at once \(3\).*no room for the data folder/s);

  await program(
    folder,
    `const server = require("http").createServer((_, response) => response.end(process.argv.slice(2).join(" ")));
     server.listen(0, "127.0.0.1", () => console.log("listening on http://127.0.0.1:" + server.address().port));`,
  );
  const office = await startOffice();
  const asked = await (await fetch(office.address)).text();
  assert.equal(asked, `demo --data ${office.data} --listen 127.0.0.1:0`);
  await office.stop();
  await assert.rejects(fetch(office.address));
});

async function program(folder, script) {
  await writeFile(join(folder, "office"), `#!/usr/bin/env node\n${script}\n`);
  await chmod(join(folder, "office"), 0o755);
}
