// People who use a page, told alike whether they point or have nothing but keys. They find things by
// the words on them, look at every page they come to, and remember what is wrong with it, so that
// their story is told to its end.

import { checkPage, reachByKeyboard } from "./helpers.mjs";

const exactly = (name) => ({ name, exact: true });
const literally = (words) => words.replace(/[^\w ]/g, "\\$&");
// What is meant may stand after the words, for whoever does not see the page around them.
const beginsWith = (words) => ({ name: new RegExp(`^${literally(words)}( ?[:(].*)?$`) });
// A question says of itself when it need not be answered.
const asks = (words) => new RegExp(`^\\s*${literally(words)}( \\(optional\\))?\\s*$`);

/** Ends a story: fails with everything that was wrong on the way. */
export function settle(...people) {
  const faults = people.flatMap((person) => person.faults);
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

class Person {
  faults = [];

  constructor(page) {
    this.page = page;
    this.main = page.locator("main");
  }

  /** Looks at the page. `checks`: what else it must pass, besides what every page must. */
  async looks(name, ...checks) {
    for (const check of [checkPage, ...checks]) {
      await check(this.page, name).catch((fault) => this.faults.push(fault.message));
    }
  }

  path() {
    return new URL(this.page.url()).pathname;
  }

  words() {
    return this.main.innerText();
  }

  question(words) {
    return this.main.getByLabel(asks(words));
  }

  /** Does something that leads to another page, and waits until that is there. */
  leads(act) {
    return Promise.all([this.page.waitForEvent("load"), act]);
  }

  presses(words) {
    return this.leads(this.uses(this.main.getByRole("button", exactly(words))));
  }

  /** Follows a link, also one that looks like a button and so says that it is one. */
  follows(words) {
    const [link, button] = ["link", "button"].map((role) => this.main.getByRole(role, beginsWith(words)));
    return this.leads(this.uses(link.or(button.and(this.main.locator("a"))).first()));
  }

  /** Follows a link within the page. */
  jumps(words) {
    return this.uses(this.main.getByRole("link", exactly(words)));
  }

  types(question, words) {
    return this.fills(this.question(question), words);
  }

  /** A day of the made-up office’s calendar, so many days from its today, as the boxes of a day ask for it. */
  async inDays(days) {
    const banner = await this.page.getByRole("region", { name: "Demonstration" }).locator("p").innerText();
    const [today] = banner.match(/\d{1,2} \w+ \d{4}/);
    const then = new Date(`${today} 12:00 UTC`);
    then.setUTCDate(then.getUTCDate() + days);
    return [then.getUTCDate(), then.getUTCMonth() + 1, then.getUTCFullYear()].map(String);
  }

  async enters(question, [day, month, year]) {
    const boxes = this.main.getByRole("group", { name: question }).last();
    await this.fills(boxes.getByLabel("Day", { exact: true }), day);
    await this.fills(boxes.getByLabel("Month", { exact: true }), month);
    await this.fills(boxes.getByLabel("Year", { exact: true }), year);
  }
}

/** Somebody with a mouse, or a finger. */
export class Pointing extends Person {
  uses(thing) {
    return thing.click();
  }

  fills(field, words) {
    return field.fill(words);
  }

  chooses(answer) {
    return this.question(answer).check();
  }

  ticks(answer) {
    return this.question(answer).check();
  }

  /** Chooses an answer of one question among several that offer the same answers. */
  answers(question, answer) {
    const group = this.main.getByRole("group", exactly(question));
    return group.getByLabel(answer, { exact: true }).check();
  }

  selects(question, answer) {
    return this.question(question).selectOption(answer);
  }

  attaches(question, file) {
    return this.question(question).setInputFiles(file);
  }
}

/** Somebody who has nothing but keys. */
export class Typing extends Person {
  constructor(page) {
    super(page);
    // The browser is to tell of every choice of a file; it takes a moment until it does.
    page.on("filechooser", () => {});
  }

  async uses(thing) {
    await reachByKeyboard(this.page, thing);
    await this.page.keyboard.press("Enter");
  }

  async fills(field, words) {
    await reachByKeyboard(this.page, field);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(words);
  }

  /** Tab leads to the answer that is chosen, or to the first one; from there on arrows go. */
  async chooses(answer) {
    const radio = this.question(answer);
    const group = this.main.locator(`input[name="${await radio.getAttribute("name")}"]`);
    const chosen = group.and(this.page.locator(":checked"));
    await reachByKeyboard(this.page, (await chosen.count()) > 0 ? chosen : group.first());
    for (let presses = await group.count(); presses > 0 && !(await this.isAt(radio)); presses -= 1) {
      await this.page.keyboard.press("ArrowDown");
    }
    if (!(await radio.isChecked())) await this.page.keyboard.press("Space");
    if (!(await radio.isChecked())) throw new Error(`“${answer}” cannot be chosen by keyboard`);
  }

  /** The first letters of an answer choose it in a list that is closed. */
  async selects(question, answer) {
    const list = this.question(question);
    await reachByKeyboard(this.page, list);
    for (const letter of answer) {
      const chosen = await list.evaluate((element) => element.selectedOptions[0]?.label.trim());
      if (chosen === answer) return;
      await this.page.keyboard.type(letter);
    }
    throw new Error(`“${answer}” cannot be chosen by keyboard`);
  }

  async ticks(answer) {
    await reachByKeyboard(this.page, this.question(answer));
    await this.page.keyboard.press("Space");
  }

  async attaches(question, file) {
    await reachByKeyboard(this.page, this.question(question));
    const [chooser] = await Promise.all([this.page.waitForEvent("filechooser"), this.page.keyboard.press("Enter")]);
    await chooser.setFiles(file);
  }

  isAt(thing) {
    return thing.evaluate((element) => element === document.activeElement);
  }
}
