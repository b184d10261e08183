// The shape of the "what it looks like" guidance (D5): a section's wording by band, where the id says the section and the band.
import type { Band } from "../bands.js";
import type { SectionCode } from "../sections.js";

/** How each section's ids begin. */
type Prefix = {
  readonly referral: "REF";
  readonly "basic-information": "BAS";
  readonly assessment: "ASM";
  readonly planning: "PLN";
  readonly review: "REV";
  readonly "management-oversight": "MGT";
};

type Letter = {
  readonly outstanding: "O";
  readonly good: "G";
  readonly "requires-improvement": "R";
  readonly inadequate: "I";
};

/** Such as REF-G1: the first sign of good work in the referral section. Ids are kept when wording is improved. */
export type DescriptorId = `${Prefix[SectionCode]}-${Letter[Band]}${number}`;

/** A section's guidance. An id of another section or band does not compile. */
export type SectionWording<Section extends SectionCode> = {
  readonly [InBand in Band]: readonly {
    readonly id: `${Prefix[Section]}-${Letter[InBand]}${number}`;
    readonly text: string;
  }[];
};
