// A child as the Department for Education's children's social care data service takes it (JSON, version 1.0.1). What is
// marked to be purged at any level is not taken up; names, pupil numbers and postcodes are never looked at.
import type {
  PartKind,
  ValueNames,
  WrittenChild,
  WrittenPart,
  WrittenReferral,
} from "../../../../domain/case-data/whole-child.js";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined => {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
};

const isPurged = ({ purge }: Fields): boolean => /^(true|1|yes)$/i.test((textOf(purge) ?? "").trim());

/** The objects of a list that are to be kept; one that stands without a list is taken as a list of one. */
const kept = (value: unknown): readonly Fields[] => {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter(isFields).filter((one) => !isPurged(one));
};

export type ChildOfJson = WrittenChild | "purged" | "no-child";

/** "no-child" where the object is something else. */
export const childOfJson = (value: unknown): ChildOfJson => {
  if (!isFields(value)) return "no-child";
  const { la_child_id: id, child_details: details, social_care_episodes: episodes } = value;
  if (id === undefined && details === undefined && episodes === undefined) return childWithin(value);
  if (isPurged(value)) return "purged";
  const [who = {}] = kept(details);
  return {
    childId: textOf(id),
    idLostDigits: typeof id === "number" && !Number.isSafeInteger(id),
    bornOn: textOf(who.date_of_birth),
    expectedOn: textOf(who.expected_date_of_birth),
    sex: textOf(who.sex),
    ethnicity: textOf(who.ethnicity),
    disabilities: [who.disabilities].flat().flatMap((one) => textOf(one) ?? []),
    referrals: kept(episodes).map(referralOf),
  };
};

/** Councils stage each child as a row whose payload is the object, or its text. */
const childWithin = ({ json_payload: payload }: Fields): ChildOfJson => {
  if (typeof payload !== "string") return payload === undefined ? "no-child" : childOfJson(payload);
  try {
    return childOfJson(JSON.parse(payload));
  } catch {
    return "no-child";
  }
};

const span = (kind: PartKind, { start_date: from, end_date: to }: Fields, code?: unknown): WrittenPart => ({
  kind,
  startedOn: textOf(from),
  endedOn: textOf(to),
  code: textOf(code),
});

const referralOf = (episode: Fields): WrittenReferral => ({
  startedOn: textOf(episode.referral_date),
  endedOn: textOf(episode.closure_date),
  noFurtherAction: textOf(episode.referral_no_further_action_flag),
  parts: [
    ...kept(episode.child_and_family_assessments).map(
      (one): WrittenPart => ({
        kind: "assessment",
        startedOn: textOf(one.start_date),
        endedOn: textOf(one.authorisation_date),
      }),
    ),
    ...kept(episode.section_47_assessments).flatMap(enquiryOf),
    ...kept(episode.child_in_need_plans).map((one) => span("in-need-plan", one)),
    ...kept(episode.child_protection_plans).map((one) => span("protection-plan", one)),
    ...kept(episode.child_looked_after_placements).map((one) => ({
      ...span("placement", one, one.placement_type),
      careStart: textOf(one.start_reason),
      careEnd: textOf(one.end_reason),
    })),
    ...kept(episode.care_worker_details).map((one) => span("allocation", one, one.worker_id)),
    ...kept(episode.adoption).map(
      (one): WrittenPart => ({
        kind: "permanence-plan",
        startedOn: textOf(one.initial_decision_date),
      }),
    ),
    ...kept(episode.care_leavers).flatMap(contactOf),
  ],
});

const enquiryOf = (one: Fields): readonly WrittenPart[] => {
  const required = textOf(one.icpc_required_flag)?.trim();
  const needsNone = required !== undefined && /^(false|0|no?)$/i.test(required);
  return [
    span("section-47", one, needsNone),
    { kind: "initial-conference", startedOn: textOf(one.icpc_date) },
  ];
};

/** The block may be there without anything in it. */
const contactOf = ({ contact_date: on, activity, accommodation }: Fields): readonly WrittenPart[] =>
  [on, activity, accommodation].some((one) => textOf(one)?.trim())
    ? [{ kind: "adviser-contact", startedOn: textOf(on) }]
    : [];

const spanNames = (block: string, code = "") => ({
  startedOn: `${block}.start_date`,
  endedOn: `${block}.end_date`,
  code: code === "" ? "" : `${block}.${code}`,
});

const dayName = (name: string) => ({ startedOn: name, endedOn: "", code: "" });

export const serviceNames: ValueNames = {
  child: {
    childId: "la_child_id",
    bornOn: "date_of_birth",
    expectedOn: "expected_date_of_birth",
    diedOn: "",
    sex: "sex",
    ethnicity: "ethnicity",
    disabilities: "disabilities",
  },
  referral: {
    startedOn: "referral_date",
    endedOn: "closure_date",
    noFurtherAction: "referral_no_further_action_flag",
  },
  parts: {
    assessment: {
      startedOn: "child_and_family_assessments.start_date",
      endedOn: "child_and_family_assessments.authorisation_date",
      code: "",
    },
    "section-47": spanNames("section_47_assessments", "icpc_required_flag"),
    "initial-conference": dayName("section_47_assessments.icpc_date"),
    "in-need-plan": spanNames("child_in_need_plans"),
    "protection-plan": spanNames("child_protection_plans"),
    placement: {
      ...spanNames("child_looked_after_placements", "placement_type"),
      careStart: "child_looked_after_placements.start_reason",
      careEnd: "child_looked_after_placements.end_reason",
    },
    allocation: spanNames("care_worker_details", "worker_id"),
    "permanence-plan": dayName("adoption.initial_decision_date"),
    "adviser-contact": dayName("care_leavers.contact_date"),
  },
};

/** Names of values that say who a child is or where they live. */
export const personalNames: readonly string[] = [
  ...["first_name", "surname", "postcode", "unique_pupil_number", "former_unique_pupil_number"],
];
