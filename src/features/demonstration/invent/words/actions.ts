// Invented actions that audits recommend, by section, with who owns them.
import type { BySection } from "./shape.js";

export type ActionOwner = "social-worker" | "team-manager";

export interface ActionWords {
  readonly what: string;
  readonly ownerRole: ActionOwner;
}

const worker = (what: string): ActionWords => ({ what, ownerRole: "social-worker" });
const manager = (what: string): ActionWords => ({ what, ownerRole: "team-manager" });

export const actionWords: BySection<readonly ActionWords[]> = {
  referral: [
    worker("Read all earlier contacts and add to the chronology what they tell us."),
    worker("Speak with the parents about consent and record their answer."),
    worker("Ask {agency} for the details that the referral left out."),
    worker("Meet the father and record how he sees the start of this."),
    manager("Write the reasons for the decision to open the case."),
    manager("Take the delay in this case to the front-door meeting and report back."),
    manager("Agree with the worker what the first visits have to find out."),
  ],
  "basic-information": [
    worker("Write up the missing visits, and mark them as written later."),
    worker("Rewrite the danger statement and safety goal with the family."),
    worker("Bring the chronology up to date with events that matter to the child."),
    worker("Complete the genogram with both sides of the family."),
    worker("Replace the case summary with one that a duty worker could use."),
    manager("Read the record each fortnight and leave a note of what was found."),
    manager("Free two days for the worker to catch up with recording."),
  ],
  assessment: [
    worker("See the child alone twice, using {tool}, and add what was learned."),
    worker("Meet the mother's partner and complete checks."),
    worker("Add an analysis of what is likely to happen and how sure we are."),
    worker("Share the assessment with the parents and record where they disagree."),
    worker("Ask {agency} for their view and weigh it with the rest."),
    worker("Explore with the family what culture, faith and language mean for the child."),
    manager("Map the case with the worker before the assessment is finished."),
    manager("Read the new draft and comment before it is shared."),
  ],
  planning: [
    worker("Hold a family network meeting and write the plan there."),
    worker("Make the child's own version of the plan, using {tool}."),
    worker("Visit weekly and see the child alone until this is reviewed."),
    worker("Say for each goal what the child will notice when it is met."),
    worker("Agree with {kin} what they can do and when."),
    worker("Put the missing education and health plans in place."),
    worker("Write with the family what happens on a bad day, and who steps in."),
    manager("Decide whether this is the right level of plan and record why."),
    manager("Check visits each week and note the result."),
  ],
  review: [
    worker("Ask the child how they want to take part and arrange it."),
    worker("Go through all open actions and record what became of each."),
    worker("Look at the safety plan with the family on each visit."),
    worker("Find out what the father needs to be able to attend."),
    worker("Send the report to family and partners three days before the review."),
    manager("Bring the review forward and confirm the date with everyone."),
    manager("Agree with {agency} how they will take part from now on."),
  ],
  "management-oversight": [
    manager("Supervise this case within a week and then every four weeks."),
    manager("Record the decision that was made by word of mouth, with its reasons."),
    manager("Hold a case map with the team on what is keeping this case stuck."),
    manager("Look at each action that was carried over and note what stopped it."),
    manager("Book supervision for the next six months."),
    manager("Make a joint visit with the worker and give feedback."),
    manager("Review the worker's caseload and report to the service manager."),
    worker("Bring one question about this child to each supervision."),
  ],
};
