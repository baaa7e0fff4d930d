// How the office works on a complaint, stage by stage, from the checks to the page for the public:
// what each person in it does on their own pages, looked at as they come.

import assert from "node:assert/strict";

import { goesOn } from "./complaining.mjs";
import { checkErrorSummary, pageOf } from "./office.mjs";
import { Pointing } from "./people.mjs";

export const HOSPITAL = "Fernhollow Hospital NHS Trust (made up)";
const PAPER = { name: "complaint-file.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") };
const FAILING = "Nine hours without being seen is a failing.";

const looked = new Set();

/** Looks at everything once: the stories of one file walk over much of the same ground. */
class Passing extends Pointing {
  async looks(name, ...checks) {
    if (looked.has(name)) return;
    looked.add(name);
    await super.looks(name, ...checks);
  }
}

/** Somebody of the made-up office, at their pages. */
export async function sits(browser, office, name) {
  return new Passing(await pageOf(browser, office, name));
}

/** Turns the office’s calendar: what each day asks for is done on it. */
export async function passes(person, ...times) {
  for (const time of times) {
    await person.page.goto("/demo/calendar");
    await person.chooses(time);
    await person.presses("Turn it");
    await sees(person, "The calendar has been turned.");
  }
}

/** Opens a page of the case, does something there, and looks at where it led. */
async function at(person, path, name, act) {
  await person.page.goto(path);
  await person.looks(`whole ${name}`);
  await act(person);
  await person.looks(`whole ${name}, done`);
}

async function sees(person, words) {
  const said = await person.words();
  assert.ok(said.includes(words), `“${words}” does not stand on ${person.path()}:\n${said}`);
}

/** An officer takes a case that waits in a queue: the case says how. */
async function takes(officer, reference) {
  await officer.page.goto(`/cases/${reference}/requests`);
  await sees(officer, "Nobody answers for this case yet.");
  await officer.looks("whole case in nobody’s hands");
  await officer.follows("Name who answers for the case");
  await officer.selects("Who answers for it?", "Mair Pritchard");
  await officer.enters("When do they look at it next?", await officer.inDays(7));
  await officer.presses("Save");
}

/** An officer takes the complaint from the queue, makes every check of it, and takes it on. */
export async function takesItOn(officer, reference) {
  await officer.page.goto("/office/queues/initial-checks");
  await officer.looks("whole queue of checks");
  await takes(officer, reference);
  await officer.follows("Initial checks");
  await officer.follows("Make the checks of issue 1");
  await officer.looks("whole checks of an issue");
  for (const met of await officer.question("Met").all()) await met.check();
  await officer.presses("Save");
  await sees(officer, "The checks are saved");
  await officer.looks("whole checks made");
  await officer.follows("Take issue 1 on");
  await officer.presses("Take it on");
  await officer.follows("Finish the checks");
  await officer.presses("Finish the checks");
  await sees(officer, "The checks are finished");
  await takes(officer, reference);
}

/** An officer writes down what somebody says on the phone, reads it back, and sends it for them. */
export async function keys(officer, answers) {
  await at(officer, "/office/new", "complaint by phone", async () => {
    await officer.chooses("Phone");
    await officer.enters("When did it reach us?", await officer.inDays(0));
    await officer.presses("Begin");
    await goesOn(officer, "whole by phone", {
      ...answers,
      "/complain/check": async () => {
        await officer.ticks("I have read this back to the person, and they agree that it is right");
        return "Send complaint";
      },
    });
  });
}

/** The complainant asks a member, whose office reads the complaint and refers it. */
export async function comesThroughAMember(complainant, members, reference, member) {
  await at(complainant, `/my/${reference}`, "tracker before a referral", async () => {
    await complainant.follows("Ask a Member of Parliament to refer your complaint to us");
    await complainant.types("Find a member", member.split(" ")[1]);
    await complainant.presses("Search");
    await complainant.presses("I agree to the referral: ask the member");
    await complainant.looks("whole member not chosen", checkErrorSummary);
    await complainant.chooses(member);
    await complainant.chooses("all that the complainant sees");
    await complainant.presses("I agree to the referral: ask the member");
    await sees(complainant, "The member’s office has been asked.");
  });
  await at(members, "/member", "member’s list", async () => {
    await members.follows(reference);
    await members.looks("whole member’s case");
    await members.follows("Refer it");
    await members.presses("Refer the complaint");
    await members.looks("whole referral without a request", checkErrorSummary);
    await members.ticks("The member asks the ombudsman to investigate this complaint");
    await members.presses("Refer the complaint");
    await sees(members, "The complaint is referred");
  });
}

/** The report goes to the member who referred the complaint. */
export async function memberReads(members, reference) {
  await at(members, `/member/cases/${reference}`, "member’s case, decided", async () => {
    await members.follows("Read or print the decision");
    await sees(members, "Issue 1: Delay: Upheld");
  });
}

/** The officer asks for the complaint file, and the organisation sends it. */
export async function asksForTheFile(officer, body, reference, name) {
  await at(officer, `/cases/${reference}/requests`, "requests", async () => {
    await officer.follows("Ask an organisation for something");
    await officer.chooses(name);
    await officer.chooses("The complaint file");
    await officer.types("What exactly, and why do we need it?", "Everything about that day.");
    await officer.presses("Send the request");
    await sees(officer, "The request has been sent.");
  });
  await at(body, `/organisation/cases/${reference}`, "organisation’s case", async () => {
    await body.follows("Answer the request");
    await body.types("Your answer", "This is all of it.");
    await body.attaches("Papers", PAPER);
    await body.presses("Send");
    await sees(body, "Thank you. We have your answer.");
  });
}

/** The officer sees signs of a failing, and looks in detail at what the complainant agrees to. */
export async function looksInDetail(officer, complainant, reference) {
  await at(officer, `/cases/${reference}/signs`, "signs", async () => {
    await officer.follows("Test for signs of a failing");
    await officer.answers("Are there signs of a failing?", "Yes");
    await officer.answers("Are there signs of an effect that has not been put right?", "Yes");
    await officer.chooses("There are signs of a failing whose effect was not put right");
    await officer.types("What should have happened, what did, and what does that show?", "Four hours is the standard. It was nine.");
    await officer.presses("Save");
    await officer.follows("Start a detailed investigation");
    await officer.looks("whole detailed investigation, to be started");
    await officer.presses("Start the detailed investigation");
    await sees(officer, "The detailed investigation has begun.");
    await officer.follows("Put the scope to the complainant");
    await officer.types("What will we look at, and what not?", "The wait of nine hours.");
    await officer.presses("Put it to the complainant");
  });
  await at(complainant, `/my/${reference}`, "tracker", async () => {
    await complainant.follows("Tell us whether this is what we should look at");
    await complainant.looks("whole scope, for the complainant");
    await complainant.chooses("Yes, this is what I want you to look at");
    await complainant.presses("Send");
  });
}

/** The organisation is heard, and the evidence is logged. */
export async function hears(officer, body, reference, name) {
  await at(officer, `/cases/${reference}/comments`, "comments", async () => {
    await officer.follows("Invite comments on the allegations");
    await officer.enters("Until when can they comment?", await officer.inDays(28));
    await officer.presses("Invite them");
    await sees(officer, "They have been invited to comment.");
  });
  await at(body, `/organisation/cases/${reference}`, "organisation invited", async () => {
    await body.follows("You can send us your comments");
    await body.types("Your comments", "Two of six nurses were ill.");
    await body.presses("Send");
    await sees(body, "We have your comments");
  });
  await at(officer, `/cases/${reference}/comments`, "a comment", async () => {
    await officer.follows("Answer the comment");
    await officer.chooses("No");
    await officer.types("How did we weigh it?", "The standard holds all the same.");
    await officer.presses("Send");
    await sees(officer, "Changed nothing");
  });
  await at(officer, `/cases/${reference}/evidence`, "evidence", async () => {
    await officer.follows("Log an item of evidence");
    await officer.types("What is it?", "Times of that day");
    await officer.chooses(name);
    await officer.types("What does it show?", "Nobody saw her for nine hours.");
    await officer.ticks(`Issue 1: Delay (${name})`);
    await officer.ticks(PAPER.name);
    await officer.presses("Save");
    await sees(officer, "1. Times of that day");
  });
}

/** The finding is written, and both sides see what the office is minded to decide. */
export async function sharesItsViews(officer, complainant, body, reference) {
  await at(officer, `/cases/${reference}/findings`, "findings", async () => {
    await officer.follows("Write the finding on issue 1");
    await officer.looks("whole finding");
    await officer.types("What should have happened?", "The standard says four hours.");
    await officer.types("What did happen?", "Nobody saw the complainant for nine hours.");
    await officer.types("Is there a gap, and is it a failing?", FAILING);
    await officer.types("What injustice or hardship followed from it?", "Pain for nine hours.");
    await officer.ticks("1. Times of that day");
    await officer.ticks("Getting it right");
    await officer.chooses("Upheld");
    await officer.chooses("Level 2");
    await officer.presses("Save");
    await sees(officer, "The finding is saved.");
  });
  await at(officer, `/cases/${reference}/views`, "views", async () => {
    await officer.enters("Until when can both sides comment?", await officer.inDays(28));
    await officer.presses("Share with both sides");
    await sees(officer, "The provisional views are shared.");
  });
  for (const [person, page] of [[complainant, `/my/${reference}/views`], [body, `/organisation/cases/${reference}/views`]]) {
    await person.page.goto(page);
    await person.looks(`whole views on paper ${page.split("/")[1]}`);
    await sees(person, FAILING);
  }
}

/** An officer drafts the decision, another signs it, and everybody can read it. */
export async function decides(officer, colleague, complainant, body, reference) {
  await at(officer, `/cases/${reference}/decision`, "decision", async () => {
    await officer.follows("Draft the decision");
    await officer.types("Recommendations", "We recommend an apology.");
    await officer.presses("Save and ask for a second person");
    await sees(officer, "The draft is saved.");
  });
  await at(colleague, `/cases/${reference}/decision`, "decision of a colleague", async () => {
    await colleague.follows("Read and sign it");
    await colleague.looks("whole decision to be signed");
    await colleague.ticks("I have read it, and checked it against the findings and the evidence");
    await colleague.presses("Sign and issue the decision");
    await sees(colleague, "The decision is signed and issued.");
  });
  for (const [person, page] of [[complainant, `/my/${reference}/decision`], [body, `/organisation/cases/${reference}/decision`]]) {
    await person.page.goto(page);
    await sees(person, "Issue 1: Delay: Upheld");
  }
}

/** What is recommended, accepted, shown to be done, and confirmed. */
export async function putsItRight(officer, body, complainant, reference, name) {
  await at(officer, `/cases/${reference}/recommendations`, "recommendations", async () => {
    await officer.follows("Recommend something");
    await officer.chooses(`Issue 1, ${name}`);
    await officer.chooses("Apologise");
    await officer.types("What do you recommend?", "The chief executive apologises.");
    await officer.enters("By when?", await officer.inDays(28));
    await officer.presses("Recommend it");
    await sees(officer, "The recommendation is made.");
  });
  const page = `/organisation/cases/${reference}/recommendations`;
  await at(body, page, "recommendation", async () => {
    await body.follows("Accept or refuse recommendation 1");
    await body.chooses("Yes, it accepts it");
    await body.presses("Send");
    await sees(body, "Accepted on");
    await body.follows("Show that part 1 of recommendation 1 is done");
    await body.types("What was done?", "The letter went out today.");
    await body.presses("Send");
    await sees(body, "Thank you. We will look at it.");
  });
  await at(officer, `/cases/${reference}/recommendations`, "proof", async () => {
    await officer.follows("Look at what was shown for part 1 of recommendation 1");
    await officer.chooses("Yes, it is done");
    await officer.enters("When was it done?", await officer.inDays(0));
    await officer.presses("Save");
    await sees(officer, "Confirmed.");
  });
  await at(complainant, `/my/${reference}/recommendations`, "what was put right", async () => {
    await sees(complainant, "Done");
  });
}

/** What the attack on the text found and is nothing after all is ticked, with a reason. */
async function acceptsWhatIsPerhapsNothing(officer) {
  const boxes = await officer.page.$$("input[name=accepted]");
  for (const box of boxes) await box.click();
  if (boxes.length > 0) await officer.types("Why may what you ticked stay?", "It names nobody.");
}

/**
 * The decision is gone through place by place, the text that comes of it gets a title, another
 * officer approves it, and it is held until its day.
 */
export async function publishes(officer, colleague, reference, title) {
  await at(officer, `/cases/${reference}/publication`, "publication", async () => {
    await officer.follows("Go through the decision place by place");
    await officer.looks("whole decision gone through");
    await officer.presses("Make the text for the public of this");
    await sees(officer, "The text for the public was made of what you decided.");
    await officer.follows("Change the text");
    await officer.looks("whole text for the public");
    await officer.types("Title", title);
    await officer.presses("Save the draft");
    await sees(officer, "You drafted this text, so a colleague has to approve it.");
  });
  await at(colleague, `/cases/${reference}/publication`, "publication of a colleague", async () => {
    await colleague.follows("Look at it and approve it");
    await colleague.looks("whole text to be approved");
    await acceptsWhatIsPerhapsNothing(colleague);
    await colleague.presses("Approve exactly this text");
    await sees(colleague, "It is held until");
  });
}

/** Anybody finds it among the decisions, and nobody’s name in it. */
export async function isPublic(visitor, title, names) {
  await at(visitor, "/decisions", "decisions", async () => {
    await visitor.types("Words to look for", title);
    await visitor.presses("Search");
    await visitor.follows(title);
    await sees(visitor, FAILING);
    const page = await visitor.page.content();
    for (const name of names) assert.ok(!page.includes(name), `“${name}” is public`);
  });
  const feed = await feedOf(visitor, title);
  assert.ok(feed.includes(`<title>${title}</title>`), `the feed does not tell of it:\n${feed}`);
  for (const name of names) assert.ok(!feed.includes(name), `“${name}” is in the feed`);
}

/** What a reader of feeds is given by the link on the page of a search. */
export async function feedOf(visitor, words) {
  await visitor.page.goto(`/decisions?words=${encodeURIComponent(`"${words}"`)}`);
  const link = visitor.main.getByRole("link", { name: "Follow decisions like these (Atom feed)" });
  const answer = await visitor.page.request.get(await link.getAttribute("href"));
  assert.match(answer.headers()["content-type"], /^application\/atom\+xml/);
  return answer.text();
}
