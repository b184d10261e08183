// Invented words of moderators: agreeing, or grading differently and settling it with the team manager.

export const agreeing: readonly string[] = [
  "I read the file before the audit and came to the same place.",
  "The grade follows from the evidence, and the reasons would convince someone outside the team.",
  "A fair audit that does not flatter. I agree.",
  "I would have put more weight on the visits, but the grade would be the same.",
  "The worker's voice is in it and so is the family's. Agreed.",
  "I tested two of the section grades against the record, and both hold.",
  "Well reasoned, with actions that match the worries.",
  "I agree, and have asked for one action to be brought forward.",
];

export const gradedLower: readonly string[] = [
  "I could not find on the record what the audit says is going well with visits.",
  "The work is kind, but I give more weight to the gap in supervision.",
  "Good intentions are graded here; I looked for what changed for the child and found less.",
  "The father is missing from the assessment, and for me that keeps it from being good.",
  "The plan had drifted for some months, which the grade passes over.",
  "Two of the actions from the review were never done; the grade should show that.",
  "The danger statement is too general to work with, and the section grade does not reflect it.",
];

export const gradedHigher: readonly string[] = [
  "The team manager was hard on their own oversight; the decisions are sound and in time.",
  "I give more weight to what the child said, and that is better than the grade suggests.",
  "The late visit had a good reason, which the record gives.",
  "The network meeting made more difference than the audit allows.",
  "Missing paperwork should not outweigh a child who is plainly safer.",
  "The direct work is among the best I have read this quarter.",
];

export const settledLower: readonly string[] = [
  "We talked it through with the file open, and the team manager agreed that the lower grade is right.",
  "We settled on the moderator's grade; the team manager will go back to the worker with the reasons.",
  "After looking at the visits together we agreed on the lower grade.",
];

export const settledHigher: readonly string[] = [
  "The team manager accepted the higher grade, and was glad to tell the worker.",
  "We agreed on the higher grade once we had looked at what the family said.",
  "Settled at the higher grade, with the gap in recording kept as an action.",
];

export const settledAsAudited: readonly string[] = [
  "The team manager showed me a visit note that I had missed, and I came round to the audit's grade.",
  "We kept the audit's grade: a document held elsewhere answers my doubt and is now on the file.",
  "We kept the first grade, and agreed to write the reasons more fully.",
];

export const settledBetween: readonly string[] = [
  "We each moved by one: the visits weigh for the audit's grade and the gap in supervision against it.",
  "We met in the middle after reading the plan together, and both of us can stand by it.",
  "Talked for half an hour and settled between the two grades.",
];
