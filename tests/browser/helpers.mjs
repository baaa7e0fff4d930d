// What every browser test needs: a browser, an office to look at, and one careful look at a page.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";

const HOUSE = fileURLToPath(new URL("../../", import.meta.url));
const SCREENSHOTS = join(HOUSE, "target/screenshots");
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
// The width that WCAG 2.2 asks for in 1.4.10 (Reflow).
const NARROWEST = { width: 320, height: 640 };
// A made-up office tells its stories before it opens: tens of seconds where nothing is optimised.
const OFFICE_STARTS_WITHIN_MS = 900_000;

/** Starts a browser; the caller closes it. REDRESS_CHROMIUM names another one than Debian's. */
export async function openBrowser() {
  const executablePath = process.env.REDRESS_CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error(`There is no browser at ${executablePath}: install chromium, or name one in REDRESS_CHROMIUM.`);
  }
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** A visitor with cookies of their own: signed in as nobody until they sign in. */
export async function visitor(browser, options = {}) {
  const context = await browser.newContext({ viewport: WIDE, locale: "en-GB", ...options });
  context.on("page", listen);
  return context;
}

/** A visitor whose browser runs no scripts. */
export async function withoutJavaScript(browser, options = {}) {
  const context = await visitor(browser, { ...options, javaScriptEnabled: false });
  scriptless.add(context);
  return context;
}

const scriptless = new WeakSet();

/**
 * A browser without scripts stops every timer, and axe waits for one. On such a page, where no
 * script of its own runs, a short wait may as well be none, and a long one (a time limit) for ever.
 */
function letAxeRun() {
  window.setTimeout = (act, wait = 0) => {
    if (wait < 100) Promise.resolve().then(act);
    return 0;
  };
}

const complaints = new WeakMap();

/** Remembers what the browser itself complains about: scripts that fail, files that are missing. */
function listen(page) {
  const heard = [];
  complaints.set(page, heard);
  page.on("pageerror", (error) => heard.push(`script error: ${error.message}`));
  page.on("console", (message) => {
    // A page that answers 404 or 403 on purpose is named like any missing file: that one is fine.
    const itself = message.location().url === page.url();
    if (message.type() === "error" && !itself) {
      heard.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
}

/**
 * Looks at a page the way a careful tester would, and fails with everything found:
 * WCAG 2.2 AA by axe, no sideways scrolling at 320 px, one main heading, no complaint of the browser.
 *
 * With REDRESS_SCREENSHOTS=1 it also keeps NAME-1280.png and NAME-360.png in target/screenshots.
 */
export async function checkPage(page, name) {
  const found = [
    ...(complaints.get(page)?.splice(0) ?? []),
    ...(await headings(page)),
    ...(await barriers(page)),
    ...(await sideways(page)),
  ];
  await keepScreenshots(page, name);
  if (found.length > 0) {
    throw new Error(`${name} (${page.url()}):\n${found.map((line) => `  - ${line}`).join("\n")}`);
  }
}

async function headings(page) {
  const count = await page.locator("h1").count();
  return count === 1 ? [] : [`${count} main headings (h1) instead of one`];
}

async function barriers(page) {
  const axe = new AxeBuilder({ page }).withTags(STANDARD).setLegacyMode();
  if (scriptless.has(page.context())) await page.evaluate(letAxeRun);
  const seen = await axe.analyze();
  return seen.violations.flatMap(({ id, help, nodes }) =>
    nodes.filter((node) => !(id === "aria-allowed-attr" && isRevealingRadio(node))).map((node) => `${id}: ${help}\n      ${node.target.join(" ")}\n      ${node.html}`),
  );
}

/**
 * A radio that reveals a question says so with aria-expanded, which ARIA does not list for radios.
 * The official component keeps it on purpose, because some screen readers say it and none is
 * harmed (alphagov/govuk-frontend, issue 979): the one exception, and for this element alone.
 */
function isRevealingRadio(node) {
  return /^<input class="govuk-radios__input"[^>]* aria-controls="conditional-/.test(node.html);
}

async function sideways(page) {
  return at(page, NARROWEST, () =>
    page.evaluate((width) => {
      if (document.documentElement.scrollWidth <= width) return [];
      // The words of an element can stick out of it: a long address in a narrow box.
      const words = document.createRange();
      const right = (element) => {
        words.selectNodeContents(element);
        return Math.max(element.getBoundingClientRect().right, words.getBoundingClientRect().right);
      };
      const sticksOut = (element) => right(element) > width;
      const scrolls = (element) => /auto|scroll|hidden/.test(getComputedStyle(element).overflowX);
      const excused = (element) => element !== document.body && (scrolls(element) || (element.parentElement && excused(element.parentElement)));
      const all = [...document.body.querySelectorAll("*")].filter((element) => sticksOut(element) && ![...element.children].some(sticksOut));
      // Where everything is excused: what is placed apart from the flow leaves a box that scrolls.
      const rest = all.filter((element) => !excused(element));
      const apart = all.filter((element) => getComputedStyle(element).position === "absolute");
      const culprits = (rest.length > 0 ? rest : apart).map((element) => element.outerHTML.slice(0, 120));
      const wide = document.documentElement.scrollWidth;
      return [`at ${width} px the page scrolls sideways to ${wide} px: ${culprits.slice(0, 5).join(" | ")}`];
    }, NARROWEST.width),
  );
}

/** Does something at another window size, then puts the window back. */
async function at(page, size, look) {
  const before = page.viewportSize();
  await page.setViewportSize(size);
  try {
    return await look();
  } finally {
    if (before) await page.setViewportSize(before);
  }
}

async function keepScreenshots(page, name) {
  if (process.env.REDRESS_SCREENSHOTS !== "1") return;
  await mkdir(SCREENSHOTS, { recursive: true });
  for (const size of [WIDE, PHONE]) {
    const path = join(SCREENSHOTS, `${name.replace(/[^\w-]+/g, "-")}-${size.width}.png`);
    await at(page, size, () => page.screenshot({ path, fullPage: true }));
  }
}

/** Fails unless everything on a large-print sheet would be printed at 18 points or more. */
export async function checkLargePrint(page, name) {
  await page.emulateMedia({ media: "print" });
  const small = await page.evaluate((leastPx) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set();
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const size = parseFloat(getComputedStyle(element).fontSize);
      const shown = walker.currentNode.data.trim() !== "" && element.getClientRects().length > 0;
      if (shown && size < leastPx) found.add(`${size * 0.75}pt: ${walker.currentNode.data.trim().slice(0, 60)}`);
    }
    return [...found];
  }, 24);
  await page.emulateMedia({ media: null });
  if (small.length > 0) {
    throw new Error(`${name} prints smaller than 18pt:\n${small.map((line) => `  - ${line}`).join("\n")}`);
  }
}

/** Presses Tab until the element has the focus, and fails if it never comes or cannot be seen there. */
export async function reachByKeyboard(page, locator, atMost = 100) {
  for (let presses = 0; presses < atMost; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await locator.evaluate((element) => element === document.activeElement);
    if (!focused) continue;
    const shown = await locator.evaluate(showsItsFocus);
    if (!shown) throw new Error(`${locator} has the focus and does not show it`);
    return;
  }
  throw new Error(`${locator} was not reached in ${atMost} presses of Tab`);
}

/** A ring or a ground of its own: on the element, or on what stands in for it (a radio's circle). */
function showsItsFocus(element) {
  const label = element.labels?.[0];
  const styles = [getComputedStyle(element)];
  if (label) styles.push(getComputedStyle(label, "::before"), getComputedStyle(label, "::after"));
  const ring = (style) => style.outlineStyle !== "none" && style.outlineWidth !== "0px";
  return styles.some((style) => ring(style) || style.boxShadow !== "none");
}

/**
 * Starts the made-up office on a spare port, with its data in a folder that goes when it stops.
 *
 * @returns {Promise<{address: string, data: string, log: () => string, stop: () => Promise<void>}>}
 */
export async function startOffice({ settings = {} } = {}) {
  const program = process.env.REDRESS_BIN ?? join(HOUSE, "target/debug/redress");
  if (!existsSync(program)) {
    throw new Error(`There is no program at ${program}: run \`cargo build -p server --bin redress\` first.`);
  }
  const folder = await mkdtemp(join(tmpdir(), "redress-office-"));
  const data = join(folder, "data");
  const office = spawn(program, ["demo", "--data", data, "--listen", "127.0.0.1:0"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...settings },
  });
  const gone = new Promise((resolve) => {
    office.once("exit", resolve);
    office.once("error", resolve);
  });
  const kill = () => office.kill("SIGKILL");
  process.once("exit", kill);
  const stop = async () => {
    office.kill("SIGTERM");
    const patience = setTimeout(kill, 10_000);
    await gone;
    clearTimeout(patience);
    process.removeListener("exit", kill);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { address, log } = await listening(office);
    return { address, data, log, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

/** Waits for the line that says where the office listens, and keeps what it says. */
function listening(office) {
  let said = "";
  const log = () => said;
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`The office ${why}. It said:\n${said}`));
    const patience = setTimeout(() => fail(`did not listen within ${OFFICE_STARTS_WITHIN_MS} ms`), OFFICE_STARTS_WITHIN_MS);
    const hear = (words) => {
      said = (said + words).slice(-100_000);
      const address = said.match(/listening on (http:\/\/\S+)\s/)?.[1];
      if (!address) return;
      clearTimeout(patience);
      resolve({ address: address.replace(/\/$/, ""), log });
    };
    for (const stream of [office.stdout, office.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", hear);
    }
    office.once("error", (error) => {
      clearTimeout(patience);
      fail(`could not start (${error.message})`);
    });
    office.once("exit", (code, signal) => {
      clearTimeout(patience);
      fail(`stopped at once (${code ?? signal})`);
    });
  });
}
