// The tables of the Standard Safeguarding Dataset, known by the names of their fields. Names, addresses, pupil numbers and
// what parents or adopters are stay at the door.
import type { TableFamily } from "../table.js";
import { careTables } from "./care-tables.js";
import { needTables } from "./need-tables.js";
import { peopleTables } from "./people-tables.js";
import { unreadTables } from "./unread-tables.js";

/** Field names of earlier versions and of single case systems, as the present one has them. */
const olderNames: Readonly<Record<string, string>> = {
  clae_cla_episode_ceased: "clae_cla_episode_ceased_date",
  lega_legal_status_start: "lega_legal_status_start_date",
  lega_legal_status_end: "lega_legal_status_end_date",
  clap_cla_placement_start: "clap_cla_placement_start_date",
  clap_cla_placement_end: "clap_cla_placement_end_date",
  clar_cla_review_due: "clar_cla_review_due_date",
  miss_missing_episode_start: "miss_missing_episode_start_date",
  miss_missing_episode_end: "miss_missing_episode_end_date",
  invo_professional_role: "invo_professional_role_id",
  invo_involvement_start: "invo_involvement_start_date",
  invo_involvement_end: "invo_involvement_end_date",
  prof_social_worker_registration_number: "prof_social_worker_registration_no",
  cine_referral_person_id: "cine_person_id",
  cin_plan_id: "cinp_cin_plan_id",
};

/** The field's own name, whatever stands before it: "dbo.ssd_person.pers_dob" and "[pers_dob]" are pers_dob. */
const canonical = (heading: string): string => {
  const bare = heading.replace(/[[\]"`]/g, "").replace(/^.*\./, "");
  return Object.hasOwn(olderNames, bare) ? (olderNames[bare] ?? bare) : bare;
};

export const ssdFamily: TableFamily = {
  tables: [...peopleTables, ...needTables, ...careTables, ...unreadTables],
  canonical,
  isPossible: (headings) =>
    headings.some((heading) =>
      /^[a-z0-9]{4}_[a-z0-9_]+$|^version_number$|^first_activity_dttm$/.test(heading),
    ),
  leastShare: 0.4,
};
