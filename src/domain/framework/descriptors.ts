// "What it looks like" (D5): short descriptions of work in each section and band, shown beside the form as guidance.
// They inform a grade and never add up to one. The framework has none for outstanding: those are this product's own.
import { BANDS, type Band } from "./bands.js";
import { assessment } from "./descriptors/assessment.js";
import { basicInformation } from "./descriptors/basic-information.js";
import { managementOversight } from "./descriptors/management-oversight.js";
import { planning } from "./descriptors/planning.js";
import { referral } from "./descriptors/referral.js";
import { review } from "./descriptors/review.js";
import type { DescriptorId, SectionWording } from "./descriptors/wording.js";
import { SECTION_CODES, type SectionCode } from "./sections.js";

export type { DescriptorId } from "./descriptors/wording.js";

export type Descriptor = {
  readonly id: DescriptorId;
  readonly section: SectionCode;
  readonly band: Band;
  readonly text: string;
  /** Where the meaning comes from: a cell of the framework's matrix, or ours. */
  readonly source: "framework" | "ours";
};

const WORDING: { readonly [Section in SectionCode]: SectionWording<Section> } = {
  referral,
  "basic-information": basicInformation,
  assessment,
  planning,
  review,
  "management-oversight": managementOversight,
};

/** A section's descriptors in one band, in the framework's order. */
export const descriptorsOf = (section: SectionCode, band: Band): readonly Descriptor[] => {
  const worded: readonly { readonly id: DescriptorId; readonly text: string }[] = WORDING[section][band];
  const source = band === "outstanding" ? "ours" : "framework";
  return worded.map(({ id, text }) => ({ id, section, band, text, source }));
};

/** All of them: sections in the order of the form, bands from weakest to strongest. */
export const DESCRIPTORS: readonly Descriptor[] = SECTION_CODES.flatMap((section) =>
  BANDS.flatMap((band) => descriptorsOf(section, band)),
);
