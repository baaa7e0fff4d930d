// The made-up office as people use it: who they are, signing in, and every page they can reach.

import { visitor } from "./helpers.mjs";

/** Who uses the office; `does` is what the page of everybody in it says of them. */
export const AUDIENCES = [
  { name: "visitor", begins: ["/", "/sign-in", "/complain"] },
  { name: "complainant", does: "People who complain" },
  { name: "organisation user", does: "Organisations" },
  { name: "member’s office", does: "Members’ offices" },
  // An officer's own work holds open cases alone: so many are followed that some are over.
  { name: "caseworker", does: "Officers", then: ["/office/recommendations?show=over"], most: 40 },
  { name: "manager", does: "Managers" },
  { name: "administrator", does: "Administrators" },
];

// Pages that differ in nothing but whose they are; a register has hundreds of them.
const FOLLOWED_OF_ONE_KIND = 15;
const ASKED_FOR_AT_ONCE = 4;
// A machine that is busy with something else is no fault of a page.
const PATIENCE_MS = 90_000;
// Files, and the choice of a language, which would hold for every page after it.
const NOT_PAGES = /^\/(static|language)\//;

/** A page of somebody who has signed in, or of a visitor where no name is given. */
export async function pageOf(browser, office, name, as = visitor) {
  const context = await as(browser, { baseURL: office.address });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  if (name === undefined) {
    await page.goto("/");
  } else {
    await page.goto("/demo");
    await page.getByRole("button", { name: `Sign in as ${name}`, exact: true }).click();
    await page.waitForURL(({ pathname }) => pathname !== "/demo");
  }
  return page;
}

/** Where everybody in the office signs in, by what they do. */
async function signIns(reader) {
  await reader.goto("/demo");
  const groups = await reader.locator("main table").evaluateAll((tables) =>
    tables.map((table) => [
      table.querySelector("caption").textContent,
      [...table.querySelectorAll("form")].map((form) => form.getAttribute("action")),
    ]),
  );
  return new Map(groups);
}

/**
 * Everything that each audience reaches by following links. Pages are only read, by one that
 * everybody shares: opening each would take ten times as long.
 *
 * @returns for each the pages by kind, and the links that lead nowhere.
 */
export async function walks(browser, office) {
  const reader = await pageOf(browser, office);
  const people = await signIns(reader);
  const done = new Map();
  for (const audience of AUDIENCES) {
    // What is open to visitors is the same for everybody, but for its frame.
    const open = done.get(AUDIENCES[0])?.kinds ?? new Map();
    const ways = audience.does === undefined ? [undefined] : people.get(audience.does);
    if (!ways) throw new Error(`there is nobody under “${audience.does}” on /demo`);
    done.set(audience, await walk({ browser, office, reader }, audience, ways, open));
  }
  await reader.context().close();
  return done;
}

/** Somebody with cookies of their own, whose page is opened once something is looked at. */
async function walker({ browser, office }, way) {
  const context = await visitor(browser, { baseURL: office.address });
  context.setDefaultTimeout(PATIENCE_MS);
  const home = way === undefined ? "/" : new URL((await context.request.post(way)).url()).pathname;
  let opened;
  return { home, request: context.request, page: () => (opened ??= context.newPage()) };
}

async function walk(place, { begins, then = [], most = FOLLOWED_OF_ONE_KIND }, ways, open) {
  const counted = new Map();
  const isEnough = (kind) => {
    counted.set(kind, (counted.get(kind) ?? 0) + 1);
    return counted.get(kind) > (open.has(kind) ? 1 : most);
  };
  const kinds = new Map();
  const dead = [];
  for (const way of ways) {
    const person = await walker(place, way);
    // Where somebody begins shows where they are: that is read for everybody.
    const all = await follow(place.reader, person, begins ?? [person.home, ...then, "/", "/account"], isEnough);
    for (const found of all.found) kinds.set(found.kind, [...(kinds.get(found.kind) ?? []), found]);
    dead.push(...all.dead);
  }
  return { kinds, dead };
}

/** Follows every link breadth first, as the person whose page it is, until there is enough of a kind. */
async function follow(reader, person, begins, isEnough) {
  const found = [];
  const dead = [];
  const home = new URL("/", reader.url());
  const met = new Set(begins);
  const queue = begins.map((path) => ({ path, from: "no page" }));
  while (queue.length > 0) {
    const next = queue.splice(0, ASKED_FOR_AT_ONCE).filter(({ path }) => !isEnough(kindOf(new URL(path, home))) || path === person.home);
    for (const answer of await Promise.all(next.map((link) => ask(person, link)))) {
      if (answer.problem) dead.push(answer.problem);
      if (!answer.html) continue;
      const seen = await reader.evaluate(readPage, answer.html);
      const address = new URL(answer.url);
      found.push({ person, path: address.pathname + address.search, kind: kindOf(address), ...seen });
      for (const href of seen.links) {
        const { origin, pathname, search } = new URL(href, address);
        if (origin !== home.origin || NOT_PAGES.test(pathname) || met.has(pathname + search)) continue;
        met.add(pathname + search);
        queue.push({ path: pathname + search, from: address.pathname });
      }
    }
  }
  return { found, dead };
}

async function ask(person, { path, from }) {
  const answer = await person.request.get(path);
  if (!answer.ok()) return { problem: `${path} answers ${answer.status()}; ${from} links to it` };
  const isPage = answer.headers()["content-type"].startsWith("text/html");
  return isPage ? { url: answer.url(), html: await answer.text() } : {};
}

/** The kind of a page: its address without what is particular to one case, person or search. */
function kindOf(address) {
  const path = address.pathname.split("/").map((part) => (/\d|%3A/i.test(part) ? "{}" : part));
  const asked = [...new Set(address.searchParams.keys())].sort();
  return asked.length === 0 ? path.join("/") : `${path.join("/")}?${asked.join("&")}`;
}

/** Reads a page without opening it: where it leads, what it is built of, whether it asks something. */
function readPage(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const built = [...page.querySelectorAll("main [class]")].map((it) => `${it.localName}.${it.className}`);
  return {
    links: [...page.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")),
    pieces: [...new Set(built)],
    asks: page.querySelector("main form[method=post] :is(input:not([type=hidden]), textarea, select)") !== null,
    isSheet: page.body.matches(".redress-prints-sheet"),
  };
}

/**
 * Chooses what to look at among pages of one kind: the one built of most pieces that are not known
 * yet, then the next. `least` pages are chosen even if everything on them is known.
 */
export function choose(pages, known, { least, most }) {
  const chosen = [];
  const left = [...pages];
  const news = (page) => page.pieces.filter((piece) => !known.has(piece)).length;
  while (left.length > 0 && chosen.length < most) {
    const best = left.reduce((one, other) => (news(other) > news(one) ? other : one));
    if (news(best) === 0 && chosen.length >= least) break;
    chosen.push(best);
    best.pieces.forEach((piece) => known.add(piece));
    left.splice(left.indexOf(best), 1);
  }
  return chosen;
}

/** Runs every check, and fails with everything that any of them found. */
export async function all(things, check) {
  const faults = [];
  for (const thing of things) await check(thing).catch((fault) => faults.push(fault.message));
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

/** Fails unless the words of a sheet are printed, and nothing of the frame around it is. */
export async function checkSheet(page, name) {
  const read = () => page.locator("main").innerText();
  const onScreen = await read();
  await page.emulateMedia({ media: "print" });
  const printed = await read();
  const frame = await page.locator("header, footer, nav").filter({ visible: true }).count();
  await page.emulateMedia({ media: null });
  // On the screen there is also a line or two about printing.
  if (printed.length < onScreen.length / 2) {
    throw new Error(`${name} (${page.url()}) prints ${printed.length} of the ${onScreen.length} letters on the screen`);
  }
  if (frame > 0) throw new Error(`${name} (${page.url()}) prints the frame around the sheet`);
}

/**
 * Fails unless a form that was not right says so as the design system asks: first of all, to
 * everybody, with links that lead to the questions.
 */
export async function checkErrorSummary(page, name) {
  const summary = page.locator(".govuk-error-summary");
  const fail = (what) => {
    throw new Error(`${name} (${page.url()}): ${what}`);
  };
  if ((await summary.count()) !== 1) fail("there is no error summary");
  const title = await page.title();
  if (!title.startsWith("Error: ")) fail(`the title does not begin with “Error: ”: ${title}`);
  if ((await summary.getByRole("alert").count()) !== 1) fail("the error summary is not announced");
  const scripts = (await page.locator("body.js-enabled").count()) === 1;
  if (scripts && !(await summary.evaluate((it) => it === document.activeElement))) fail("the error summary has not the focus");
  const links = await summary.locator("a").all();
  for (const link of links) {
    const field = page.locator(await link.getAttribute("href"));
    if (!(await field.isVisible())) fail(`“${await link.textContent()}” leads to nothing that is there`);
  }
  if (!scripts || links.length === 0) return;
  await links[0].click();
  const field = page.locator(await links[0].getAttribute("href"));
  if (!(await field.evaluate((it) => it === document.activeElement))) fail(`“${await links[0].textContent()}” does not lead into its question`);
}
