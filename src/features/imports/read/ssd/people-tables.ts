// Who children are, who works with them, and what numbers of workers and teams stand for.
import type { WrittenEntry, WrittenValue } from "../../../../domain/case-data/case-entry.js";
import { saysNothing } from "../../../../domain/case-data/texts.js";
import type { RefinedRow } from "../table.js";
import { reachedBy, ssdTable } from "./build-table.js";
import { kindOfRole } from "./roles.js";

type Said = (heading: string) => WrittenValue | undefined;

const says = (value: WrittenValue | undefined): value is WrittenValue =>
  value !== undefined && !saysNothing(value.text);

/** An unborn child has an expected date, and gender stands where sex was not filled in. */
const refinePerson = (written: WrittenEntry, said: Said): RefinedRow => {
  const { values } = written;
  const bornOn = says(values.bornOn) ? values.bornOn : said("pers_expected_dob");
  const sex = says(values.sex) ? values.sex : said("pers_gender");
  const better = { ...values, ...(bornOn ? { bornOn } : {}), ...(sex ? { sex } : {}) };
  return { written: { ...written, values: better }, doubts: [] };
};

const refineInvolvement = (written: WrittenEntry, said: Said): RefinedRow => {
  const role = said("invo_professional_role_id");
  const kind = kindOfRole(role?.text ?? "");
  if (kind === "other") return { written: null, because: "their role is not that of the allocated worker" };
  if (kind === "allocated") return { written, doubts: [] };
  return {
    written: { ...written, unsure: true, events: [] },
    doubts: [{ code: "role-not-known", value: role, once: true }],
  };
};

const involvements = ssdTable("ssd_involvements", "who works with whom", "allocation", {
  id: "invo_person_id",
  fields: {
    invo_professional_id: "workerRef",
    invo_professional_team: "teamName",
    invo_involvement_start_date: "startedOn",
    invo_involvement_end_date: "endedOn",
  },
  events: [
    {
      kind: "allocation",
      startedOn: "invo_involvement_start_date",
      endedOn: "invo_involvement_end_date",
    },
  ],
  required: ["workerRef", "startedOn", "endedOn"],
  wanted: ["teamName"],
  refine: { headings: ["invo_professional_role_id"], row: refineInvolvement },
});

export const peopleTables = [
  ssdTable("ssd_person", "persons", "person", {
    id: "pers_person_id",
    fields: {
      pers_dob: "bornOn",
      pers_sex: "sex",
      pers_ethnicity: "ethnicity",
      pers_death_date: "diedOn",
    },
    wanted: ["bornOn", "sex", "ethnicity"],
    refine: { headings: ["pers_expected_dob", "pers_gender"], row: refinePerson },
  }),
  ssdTable("ssd_family", "families", "event", {
    id: "fami_person_id",
    fields: { fami_family_id: "familyRef" },
    required: ["familyRef"],
  }),
  ssdTable("ssd_disability", "disabilities", "event", {
    id: "disa_person_id",
    fields: { disa_disability_code: "disability" },
    required: ["disability"],
  }),
  involvements,
  reachedBy(involvements, "referral", "invo_referral_id"),
  ssdTable("ssd_professionals", "workers", "workers", {
    id: "prof_professional_id",
    fields: { prof_professional_name: "workerName" },
    wanted: ["workerName"],
  }),
  ssdTable("ssd_department", "teams", "teams", {
    id: "dept_team_id",
    fields: { dept_team_name: "teamName" },
    required: ["teamName"],
  }),
];
