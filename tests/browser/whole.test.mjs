// One complaint, from the first question to the decision that anybody can read: on the web, on the
// phone, and through a Member of Parliament; each as everybody in it, and every page looked at.

import { after, before, test } from "node:test";

import { ANSWERS, HAPPENED, complains, finds, keepsTheReceipt } from "./complaining.mjs";
import * as office from "./casework.mjs";
import { openBrowser, startOffice } from "./helpers.mjs";
import { settle } from "./people.mjs";
import * as published from "./published.mjs";

const BODY = "Fernhollow Benefits Agency (made up)";
const MEMBER = "Dame Lavinia Thornfield (made up), Fernhollow and Brackenmoor";

let browser, made;

before(async () => {
  made = await startOffice();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await made?.stop();
});

const sits = (name) => office.sits(browser, made, name);

/** Signs in with what stands on the receipt. */
async function comesBack(person, { reference, code }) {
  await person.page.goto("/sign-in/reference");
  await person.types("Reference", reference);
  await person.types("Access code", code);
  await person.presses("Sign in");
}

/** From the requests for papers to the decision on the public pages. */
async function isInvestigated({ officer, complainant, body, reference, about, name, title }) {
  const colleague = await sits("Tobias Lindqvist");
  await office.asksForTheFile(officer, body, reference, about);
  await office.looksInDetail(officer, complainant, reference);
  await office.hears(officer, body, reference, about);
  await office.sharesItsViews(officer, complainant, body, reference);
  await office.passes(officer, "Four weeks", "One day");
  await office.decides(officer, colleague, complainant, body, reference);
  await office.putsItRight(officer, body, complainant, reference, about);
  await office.publishes(officer, colleague, reference, title);
  await office.passes(officer, "Four weeks", "Four weeks", "Four weeks");
  const visitor = await sits();
  await office.isPublic(visitor, title, name.split(" "));
  settle(officer, complainant, body, colleague, visitor);
  return { officer, colleague, visitor };
}

test("a complaint about a hospital is made on the web, and walks to its published decision", async () => {
  const complainant = await sits();
  await complains(complainant, "whole");
  const receipt = await keepsTheReceipt(complainant, [HAPPENED]);
  await comesBack(complainant, receipt);
  const officer = await sits("Mair Pritchard");
  await office.takesItOn(officer, receipt.reference);

  const body = await sits("Percy Bell");
  const [name, title, { reference }] = ["Eudora Penhaligon", "Nine hours in a waiting room", receipt];
  const people = await isInvestigated({ officer, complainant, body, about: office.HOSPITAL, name, title, ...receipt });

  const manager = await sits("Noor Haddad");
  const address = await published.addressOf(officer, reference);
  const told = { ...people, manager, reference, address, name, title };
  await published.isCorrected(told);
  await published.isReviewed(told);
  const report = await published.isToldOf(told);
  await published.isQuashed({ ...told, report });
  settle(officer, people.colleague, people.visitor, manager);
});

test("somebody complains on the phone: an officer keys it, and the paper lets them follow it to its end", async () => {
  const officer = await sits("Mair Pritchard");
  await office.keys(officer, {
    ...ANSWERS,
    "/complain/who": (person) => person.chooses("It happened to me"),
    "/complain/you": (person) => person.types("Full name", "Wystan Applegarth"),
    "/complain/issue/1/organisation": (person) => finds(person, "fernhollow", office.HOSPITAL),
    "/complain/issue/1/noticed": async (person) => person.enters("When did you first know", await person.inDays(-268)),
    "/complain/contact": async (person) => {
      await person.chooses("Letter");
      await person.types("Postal address", "1 Elm Walk\nFernhollow");
    },
  });
  const receipt = await keepsTheReceipt(officer, [HAPPENED]);
  const complainant = await sits();
  await comesBack(complainant, receipt);
  await office.takesItOn(officer, receipt.reference);

  const body = await sits("Percy Bell");
  const [name, title] = ["Wystan Applegarth", "Nine hours, told on the phone"];
  const { visitor } = await isInvestigated({ officer, complainant, body, about: office.HOSPITAL, name, title, ...receipt });

  const manager = await sits("Noor Haddad");
  const address = await published.addressOf(officer, receipt.reference);
  const instead = await published.anotherThan(visitor, address);
  await published.isWithdrawn({ manager, visitor, reference: receipt.reference, address, title, instead });
  settle(manager);
});

test("a complaint about government comes through a Member of Parliament, and walks to its published decision", async () => {
  const complainant = await sits();
  await complains(complainant, "whole", {
    "/check/matter": () => complainant.chooses("Benefits, the State Pension or child maintenance"),
    "/check/organisation": () => finds(complainant, "fernhollow", BODY),
    "/check/member": () => complainant.chooses("No"),
    "/check/answer": () => "Send your complaint all the same",
  });
  const receipt = await keepsTheReceipt(complainant, [HAPPENED]);
  await comesBack(complainant, receipt);
  const members = await sits("Sibyl Arkwright");
  await office.comesThroughAMember(complainant, members, receipt.reference, MEMBER);
  const officer = await sits("Mair Pritchard");
  await office.takesItOn(officer, receipt.reference);

  const body = await sits("Hugo Farthing");
  await isInvestigated({ officer, complainant, body, about: BODY, name: "Eudora Penhaligon", title: "Nine hours in an office of the state", ...receipt });
  await office.memberReads(members, receipt.reference);
  settle(members);
});
