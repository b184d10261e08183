// The equality lens: short questions, section by section, on what the record says about who the child is. They open a thought
// and ask for nothing; whoever has something to say says it in one optional text. In our own words.

/** Where a section has no questions of its own. */
const GENERAL: readonly string[] = [
  "Could a stranger tell from this part of the record who this child is, and what matters to them?",
  "Was anything harder for this family because of language, faith, culture, disability or money?",
];

const BY_SECTION: Readonly<Record<string, readonly string[]>> = {
  referral: [
    "Did anyone ask which language each person wants to speak, and whether an interpreter is needed?",
    "Does the referral say anything of the child's background, beliefs or disability, or is it left open?",
    "Might someone's picture of families like this one have made the worry look larger, or smaller?",
  ],
  "basic-information": [
    "Are ethnicity, religion, first language and disability filled in as the family describes them, and not guessed?",
    "Is the name right: how it is said and spelled, and what the child likes to be called?",
    "Do we know who counts as family to this child, here and in other countries?",
  ],
  assessment: [
    "What is it like to be this child, of this age and background, in this home, street and school?",
    "Are the strengths of the family's culture or faith seen, as well as its strains?",
    "Was a disabled child, or a disabled parent, asked in a way that they could answer?",
  ],
  planning: [
    "Does the plan fit this child, or would it read the same with another child's name on it?",
    "Can everyone who must do something read the plan, in their language and in words they use?",
    "What does the plan do about what stands in this family's way, such as racism, access or poverty?",
  ],
  review: [
    "Who could take part in the review as they wished to, and who couldn't?",
    "Has what the child says about themselves changed, and did the plan change with it?",
  ],
  "management-oversight": [
    "Did supervision ask who this child is, and how the worker's own background shapes what they see?",
    "Was it asked whether a child of another background would have been answered in the same way?",
  ],
};

/** The questions of a section, for whoever wants them. */
export const equalityPrompts = (section: string): readonly string[] => BY_SECTION[section] ?? GENERAL;
