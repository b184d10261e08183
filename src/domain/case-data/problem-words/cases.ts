// What can be wrong with a case that several rows, lists or files speak of, and with a list as a whole.
import { always, orSwapped, type Wording } from "./wording.js";

export const caseWordings = {
  "over-eighteen": {
    severity: "warning",
    message: always("This young person is 18 or over, so cannot be a looked-after child."),
    fix: always("Check the date of birth and the case status."),
  },
  "status-differs-between-lists": {
    severity: "warning",
    message: ({ value, other }) => `The list of cases says “${value}” but the other lists say “${other}”.`,
    fix: always("Check in your case system which is right. We used the second unless the case is closed."),
  },
  "worker-differs-between-lists": {
    severity: "warning",
    message: ({ value, other }) =>
      `The list of cases says “${value}” but another list says “${other}”. We used the first.`,
    fix: always("Check in your case system who holds the case."),
  },
  "ids-dressed-differently": {
    severity: "note",
    message: ({ value, known, other }) =>
      `Ids that the files write in different ways, such as “${value}” in one and “${known}” in another: ${other}. We took each for one child, under the fuller id.`,
    fix: always("Nothing to do if this is right. If not, write ids alike in all files, as text."),
  },
  "ids-look-alike": {
    severity: "warning",
    message: ({ value, known, other }) =>
      `Ids that may be of one child but need not be, such as “${value}” and “${known}”: ${other}. We kept them apart.`,
    fix: always("Write ids alike in all files, as text, and send them again."),
  },
  "missing-from-case-list": {
    severity: "warning",
    message: always(
      "This child is on a list of plans or care but not on the list of cases, so the start date is that of the plan or care.",
    ),
    fix: always("Add the child to the list of cases (list 6, or ssd_cin_episodes)."),
  },
  "two-open-episodes": {
    severity: "warning",
    message: ({ other }) => `This child has another open row that counts instead: row ${other}.`,
    fix: always("Close the older one in your case system if it has ended."),
  },
  "earlier-episode": {
    severity: "note",
    message: ({ other }) =>
      `This is an earlier episode of a child whose latest is in row ${other}. Only the latest counts.`,
    fix: always("Nothing to do."),
  },
  "duplicate-row": {
    severity: "note",
    message: ({ other }) => `This row says the same as row ${other}, so we left it out.`,
    fix: always("Nothing to do, or delete one of the two."),
  },
  "total-row": {
    severity: "note",
    message: always("This looks like a total, a heading or a footnote, not a case, so we left it out."),
    fix: always("Nothing to do if this is right."),
  },
  "assessment-without-case": {
    severity: "note",
    message: always("This assessment is of a child who is on no list of cases, so we left it out."),
    fix: always(
      "Nothing to do if the case is closed. If it is open, add the child to the list of cases (list 6).",
    ),
  },
  "row-without-case": {
    severity: "note",
    message: always("This row is of a child who is on no list of cases, so we left it out."),
    fix: always("Nothing to do if the child has no case. If there is one, add it to the list of cases."),
  },
  "rows-without-case": {
    severity: "note",
    message: ({ value }) => `${value} rows are of children who are on no list of cases, so we left them out.`,
    fix: always("Nothing to do: contacts and referrals often lead to no case."),
  },
  "birth-date-differs": {
    severity: "warning",
    message: always(
      "The files give this child more than one date of birth. We used that of the list of cases.",
    ),
    fix: always("Check the date of birth in your case system."),
  },
  "sex-differs": {
    severity: "warning",
    message: ({ value, other }) => `One row says “${value}” and another “${other}”. We used the first.`,
    fix: always("Check in your case system which is right."),
  },
  "before-birth": {
    severity: "warning",
    message: ({ value }) => `The date ${value} is before this child could have been there for it.`,
    fix: orSwapped("Check this date and the date of birth in your case system."),
  },
  "after-closure": {
    severity: "warning",
    message: ({ value, other }) => `The date ${value} is after ${other}, the day the case was closed.`,
    fix: always("Check both dates in your case system."),
  },
  "plan-outlives-case": {
    severity: "warning",
    message: ({ value, other }) =>
      `The plan from ${value} has no end date, though the case it belongs to was closed on ${other}. We counted it as ended then.`,
    fix: always("Fill in the plan’s end date in your case system."),
  },
  "open-after-death": {
    severity: "warning",
    message: always(
      "This child has died, but the case has no closing date. We counted it as closed that day.",
    ),
    fix: always("Fill in the closing date in your case system."),
  },
  "died-before-case": {
    severity: "warning",
    message: ({ value, other }) =>
      `This child’s day of death, ${value}, is before the case was opened on ${other}. We counted the case as closed the day it was opened.`,
    fix: always("Check the day of death in your case system: clear it if it is wrong."),
  },
  "no-action-but-work": {
    severity: "warning",
    message: ({ value }) =>
      `The referral of ${value} is marked as needing no further action, yet work under it is still open. We counted it as no case.`,
    fix: always("Check in your case system whether the mark is right."),
  },
  "marked-for-deletion": {
    severity: "note",
    message: always("This record is marked to be deleted, so we left it out."),
    fix: always("Nothing to do if this is right."),
  },
  "other-reference-date": {
    severity: "warning",
    message: ({ value, other }) => `The file says that it is as at ${value}, but it was read as at ${other}.`,
    fix: ({ value }) => `Send the file again as at ${value}, unless the other day is meant.`,
  },
  "child-twice": {
    severity: "warning",
    message: ({ other }) => `This child stands in the file a second time: first at ${other}.`,
    fix: always("Check in your case system whether the child has two records, and merge them there."),
  },
  vanished: {
    severity: "warning",
    message: ({ other }) =>
      `This child’s case was open in the list as at ${other} and is not in this one at all, not even as closed.`,
    fix: always(
      "Check in your case system whether the case was closed, moved or merged, or left out by mistake.",
    ),
  },
  "team-not-set-up": {
    severity: "warning",
    message: ({ value, other }) =>
      `The team “${value}” is not set up in Full Circle. ${other} open cases name it, and none of them can be drawn.`,
    fix: always("Match it to a team we know, have it added, or correct its name in the list."),
  },
  "worker-not-set-up": {
    severity: "warning",
    message: ({ value, other }) =>
      `“${value}” is not set up as a worker in Full Circle. ${other} open cases name them.`,
    fix: always("Match the name to someone we know, have them added to their team, or correct the name."),
  },
  "left-out": {
    severity: "note",
    message: ({ value }) =>
      `We did not read ${value}: who a child is by name and where they live is never kept.`,
    fix: always("Nothing to do. Leave such columns out of the file if you can."),
  },
  "missing-column": {
    severity: "warning",
    message: (detail) =>
      `This list has no column “${detail.heading ?? ""}”, so we could not read it for any child.`,
    fix: always("Add the column with its heading as in the national template."),
  },
  "list-found-twice": {
    severity: "warning",
    message: ({ value, other }) => `We found ${value} more than once: also in ${other}. We read both.`,
    fix: always("Take out the copy if one of the two is not meant to be there."),
  },
} as const satisfies Record<string, Wording>;
