// Invented notes of supervisions in which a team manager and a worker look at an audit's actions again.

export type Progress = "not-started" | "under-way" | "standard-met";

export const progressWords: Readonly<Record<Progress, readonly string[]>> = {
  "not-started": [
    "Not begun: a crisis on another case took the fortnight. New day agreed.",
    "Waiting for {agency} to come back to us. I will ring them myself.",
    "The family cancelled twice. We talked about why, and how else to reach them.",
    "We found that this needs more time than we gave it, and have made room.",
    "Put off again. I have asked what is in the way, and we have broken it into smaller steps.",
  ],
  "under-way": [
    "Begun, and I have read the first half. It is going in the right way.",
    "One of the two visits is done, and the child had a lot to say.",
    "The meeting is booked and {kin} is coming.",
    "A draft is there. I asked for more on what it means for the child.",
    "Partly done; what is left needs the parents.",
    "It is moving, and the worker sees the point of it more than at first.",
  ],
  "standard-met": [
    "Done, and I have read it: it is what we hoped for.",
    "Finished. The child's view is there in their own words.",
    "Met. I checked the record and spoke to {agency}.",
    "Done well. The family noticed the difference.",
    "I am satisfied that this now meets the standard, and will look once more in a month.",
    "Complete, and the worker is using the same way on other cases.",
  ],
};

export const supervisionOpenings: readonly string[] = [
  "We began with how the child is this week.",
  "We looked at the audit again together.",
  "We started with what has gone well since last time.",
  "We spent the first half on this child.",
  "The worker brought a question about the plan.",
  "We went through the actions with the record open.",
  "We talked about how this case feels to work on.",
];

export const supervisionClosings: Readonly<Record<"more" | "enough", readonly string[]>> = {
  more: [
    "We come back to it in four weeks.",
    "The next look is in a month, sooner if the visits slip.",
    "I will read the record before we meet again.",
    "Not there yet; the worker knows what I am looking for.",
  ],
  enough: [
    "I am satisfied, and have closed the actions.",
    "The standard is met; the case goes back to ordinary supervision.",
    "All done. I said how much better this file is now.",
    "Nothing left from the audit. We agreed what to keep doing.",
  ],
};

/** What satisfied a service manager that an inadequate audit's actions are enough and done. */
export const serviceManagerWords: readonly string[] = [
  "I read the file and spoke to the worker. The child is seen, and the plan is moving.",
  "I checked visits and supervision for the last month, and they are as they should be.",
  "I met the team manager twice on this case, and am satisfied that what was unsafe has been put right.",
  "I have seen the new assessment and the family's comments on it. That is enough for me to close.",
];

/** Why an action was withdrawn that had been put off again and again. */
export const withdrawalWords: readonly string[] = [
  "Things have moved on for this child, and the plan now covers it in another way.",
  "We asked for this three times. The family does not want it, and the plan has been changed with them.",
  "Another agency does this now, and tells us monthly how it goes.",
];
