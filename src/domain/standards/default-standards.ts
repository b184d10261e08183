// What a new council starts with: each standard with its basis and source. A council's own versions stand beside these.
import type { LocalDate } from "../shared/calendar.js";
import { defaultLimits } from "./default-limits.js";
import type { Standard, StandardBasis, StandardCode } from "./standard.js";

/** In force from before any list that a council would import. */
const FROM_THE_START = "2010-01-01" as LocalDate;

const standard = (
  code: StandardCode,
  name: string,
  section: Standard["section"],
  basis: StandardBasis,
  source: string,
  checked = true,
): Standard => ({
  code,
  name,
  basis,
  source,
  checked,
  section,
  limits: defaultLimits[code],
  effectiveFrom: FROM_THE_START,
  inUse: true,
});

const WORKING_TOGETHER = "Working Together to Safeguard Children";
const CARE_PLANNING = "Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959)";
const LEAVING_CARE = "Care Leavers (England) Regulations 2010 (SI 2010/2571)";
const UNREAD = false;

export const defaultStandards: readonly Standard[] = [
  standard("referral-decision", "Decision on a referral", "referral", "guidance", WORKING_TOGETHER),
  standard("assessment", "Assessment, from the referral", "assessment", "guidance", WORKING_TOGETHER),
  standard(
    "assessment-from-start",
    "Assessment, from its own start",
    "assessment",
    "guidance",
    "As the children in need census counts its length",
  ),
  standard(
    "initial-conference",
    "Initial child protection conference",
    "assessment",
    "guidance",
    WORKING_TOGETHER,
  ),
  standard("core-group", "First core group", "planning", "guidance", WORKING_TOGETHER, UNREAD),
  standard("protection-review", "Review child protection conference", "review", "guidance", WORKING_TOGETHER),
  standard("protection-visit", "Child protection visit", "planning", "local", "As many councils have it"),
  standard("in-need-visit", "Child in need visit", "planning", "local", "As many councils have it"),
  standard(
    "care-visit",
    "Visit to a looked-after child",
    "planning",
    "statutory",
    `${CARE_PLANNING}, regulation 28`,
  ),
  standard(
    "care-review",
    "Looked-after child’s review",
    "review",
    "statutory",
    `${CARE_PLANNING}, regulation 33`,
    UNREAD,
  ),
  standard(
    "health-assessment",
    "Health assessment",
    "planning",
    "statutory",
    `${CARE_PLANNING}, regulation 7`,
    UNREAD,
  ),
  standard(
    "education-plan",
    "Personal education plan",
    "planning",
    "guidance",
    "Promoting the education of looked-after children and previously looked-after children",
  ),
  standard(
    "pathway-plan",
    "Pathway plan review",
    "review",
    "statutory",
    `${LEAVING_CARE}, regulation 7`,
    UNREAD,
  ),
  standard(
    "adviser-contact",
    "Personal adviser’s contact",
    "planning",
    "statutory",
    `${LEAVING_CARE}, regulation 8`,
  ),
  standard(
    "return-interview",
    "Return home interview",
    "planning",
    "guidance",
    "Children who run away or go missing from home or care",
  ),
  standard(
    "supervision",
    "Supervision of the case",
    "management-oversight",
    "local",
    "The council’s supervision policy",
  ),
];
