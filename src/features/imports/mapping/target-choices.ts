// What a column of a report can be chosen to be, in groups, and what a status can mean.
import type { EntryField } from "../../../domain/case-data/case-entry.js";
import type { EventKind } from "../../../domain/case-data/case-event.js";
import type { ListedStatus } from "../../../domain/case-data/codes.js";
import type { ColumnTarget } from "../read/report/mapping.js";

export type TargetChoice = { readonly value: ColumnTarget; readonly text: string };
export type TargetGroup = { readonly label: string; readonly choices: readonly TargetChoice[] };

const fields = (of: Readonly<Partial<Record<EntryField, string>>>): readonly TargetChoice[] =>
  Object.entries(of).map(([value, text]) => ({ value: value as EntryField, text }));

/** A date alone, or a start and an end. */
const dated: readonly (readonly [EventKind, string, (readonly [string, string])?])[] = [
  ["contact", "Contact received"],
  ["referral", "Referral", ["received", "decided on"]],
  ["early-help", "Early help assessment", ["started", "completed"]],
  ["assessment", "Assessment", ["started", "authorised"]],
  ["section-47", "Section 47 enquiry", ["started (strategy discussion)", "ended"]],
  ["initial-conference", "Initial child protection conference"],
  ["core-group", "Core group meeting"],
  ["protection-plan", "Child protection plan", ["from", "to"]],
  ["protection-review", "Review child protection conference"],
  ["protection-visit", "Visit: child protection"],
  ["in-need-plan", "Child in need plan", ["from", "to"]],
  ["in-need-review", "Child in need review"],
  ["in-need-visit", "Visit: child in need"],
  ["care-period", "Looked after", ["from", "to"]],
  ["legal-status", "Legal status", ["from", "to"]],
  ["placement", "Placement", ["from", "to"]],
  ["care-review", "Looked-after child’s review"],
  ["care-visit", "Visit: looked-after child"],
  ["reviewing-officer-contact", "Reviewing officer’s contact with the child"],
  ["health-assessment", "Health assessment"],
  ["dental-check", "Dental check"],
  ["education-plan", "Personal education plan"],
  ["permanence-plan", "Plan for permanence"],
  ["missing-episode", "Missing", ["from", "to"]],
  ["return-interview", "Return home interview"],
  ["care-leaver", "Care leaver", ["from", "to"]],
  ["pathway-plan", "Pathway plan"],
  ["adviser-contact", "Contact with a care leaver"],
  ["supervision", "Supervision of this case"],
  ["allocation", "Worker held the case", ["from", "to"]],
  ["family-group-meeting", "Family group decision-making meeting"],
  ["pre-proceedings", "Pre-proceedings", ["from", "to"]],
];

const eventChoices: readonly TargetChoice[] = [
  ...dated.flatMap(([kind, name, ends]): TargetChoice[] =>
    ends
      ? [
          { value: `${kind}.startedOn`, text: `${name}: ${ends[0]}` },
          { value: `${kind}.endedOn`, text: `${name}: ${ends[1]}` },
        ]
      : [{ value: `${kind}.startedOn`, text: name }],
  ),
  { value: "referral.code", text: "Referral: what was decided (NFA or other)" },
  { value: "placement.code", text: "Placement: its type or code" },
  { value: "seen.seen", text: "Visit: was the child seen?" },
  { value: "protection-visit.seenAlone", text: "Visit, child protection: was the child seen alone?" },
  { value: "in-need-visit.seenAlone", text: "Visit, child in need: was the child seen alone?" },
  { value: "care-visit.seenAlone", text: "Visit, looked-after child: was the child seen alone?" },
];

export const targetGroups: readonly TargetGroup[] = [
  {
    label: "About the child",
    choices: fields({
      childId: "Child’s id",
      bornOn: "Date of birth (kept as month and year)",
      sex: "Sex or gender",
      ethnicity: "Ethnicity",
      disability: "Disability",
      familyRef: "Family or sibling group’s number",
      diedOn: "Date of death",
    }),
  },
  {
    label: "The case",
    choices: fields({
      status: "Kind of case (status)",
      legalStatus: "Legal status",
      startedOn: "Case opened",
      endedOn: "Case closed",
      seenOn: "Child last seen",
    }),
  },
  {
    label: "Team and worker",
    choices: [
      ...fields({ teamName: "Team", workerName: "Worker’s name", workerRef: "Worker’s number" }),
      { value: "allocation.code", text: "Worker’s role in the case" },
    ],
  },
  { label: "Dated events", choices: eventChoices },
];

const texts: ReadonlyMap<string, string> = new Map(
  targetGroups.flatMap(({ choices }) => choices.map(({ value, text }) => [value, text])),
);

export const isTarget = (text: string): text is ColumnTarget => texts.has(text);

export const wordsOfChoice = (target: string): string => texts.get(target) ?? "Leave out";

const statuses: Readonly<Record<ListedStatus, string>> = {
  "looked-after": "Looked after",
  "child-protection": "Child protection plan",
  "child-in-need": "Child in need plan",
  assessment: "Open assessment",
  "care-leaver": "Care leaver",
  closed: "Closed",
};

export const statusChoices: readonly { readonly value: ListedStatus; readonly text: string }[] =
  Object.entries(statuses).map(([value, text]) => ({ value: value as ListedStatus, text }));

export const isListedStatus = (text: string): text is ListedStatus => Object.hasOwn(statuses, text);
