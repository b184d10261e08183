// Invented words for the grade of a whole case: why it was given, and what would get the work to good.
import type { Band } from "../../../../domain/framework/bands.js";
import type { BySection } from "./shape.js";

/** How a judgement opens, by band. */
export const overallOpenings: Readonly<Record<Band, readonly string[]>> = {
  inadequate: [
    "We could not satisfy ourselves that this child is safe enough because of our work.",
    "The work has fallen short of what this child needed from us.",
    "There is care in this work, but it has not kept pace with the risk.",
    "We agreed that the basics are missing, and that the child has waited too long.",
    "It was a hard conversation; we both think that the child has been let down {span}.",
    "Too much rests on the worker's memory and too little has been done.",
  ],
  "requires-improvement": [
    "The foundations are there, and the child is seen and known.",
    "This is steady work that has not yet made enough difference.",
    "The right things are mostly in place, though they do not add up for the child yet.",
    "We found real effort here, and some gaps that we can close.",
    "The child is safe, and could be doing better with more purposeful help.",
    "It is close to good in places, and uneven across the whole.",
    "The work meets what is required of us; it does not yet show what has changed.",
  ],
  good: [
    "This is good work that is making life better for the child.",
    "We are confident that the child is safer and happier than six months ago.",
    "The relationship with the family carries this work, and it shows in what has changed.",
    "Clear thinking, regular visits and a plan that the family own.",
    "Most of what we hoped to see is here, and the child can feel it.",
    "The child is at the centre from first page to last.",
    "The family would recognise themselves in this record and in the plan.",
  ],
  outstanding: [
    "We would be glad if every child had work of this kind.",
    "The change in this child's life is large, lasting and plainly linked to the work.",
    "The family lead, the child speaks, and the record shows how it was done.",
    "This is work to learn from.",
    "What has been achieved here went beyond what any of us expected.",
    "Skilled, brave and kind from start to end.",
  ],
};

export const sectionStrengths: BySection<readonly string[]> = {
  referral: ["The start was the strongest part", "The first response stands out", "It was well begun"],
  "basic-information": [
    "The record itself is the best part",
    "The record is a strength",
    "It is well written up",
  ],
  assessment: [
    "The assessment is the strongest part",
    "The analysis stands out",
    "The child is well understood",
  ],
  planning: [
    "The plan is the strongest part",
    "The plan is doing its work",
    "Visits and plan are the best of it",
  ],
  review: ["Reviews are the strongest part", "The reviews have been useful", "Reviewing is done well"],
  "management-oversight": [
    "The manager's part is the strongest",
    "Supervision has carried this work",
    "Oversight is a strength",
  ],
};

export const sectionWeaknesses: BySection<readonly string[]> = {
  referral: [
    "the first decision is where we would do better.",
    "the history was not used as it could have been at the start.",
    "what was missed at the front door still shows.",
  ],
  "basic-information": [
    "the record does not do the work justice.",
    "the danger statement and chronology need attention.",
    "another worker would find it hard to pick this up.",
  ],
  assessment: [
    "the analysis needs to go further.",
    "we do not yet understand well enough what life is like for this child.",
    "some people who matter to the child are missing from it.",
  ],
  planning: [
    "the plan has to become the family's own.",
    "what the plan changes for the child is not clear enough.",
    "the plan has slowed down.",
  ],
  review: [
    "reviews have not moved things on.",
    "the child has too small a part in reviews.",
    "actions come back from review to review.",
  ],
  "management-oversight": [
    "supervision has not been regular or deep enough.",
    "management decisions need their reasons written down.",
    "nobody has asked why actions were not done.",
  ],
};

/** What follows for the child, by band: the last sentence of the reasons. */
export const overallClosings: Readonly<Record<Band, readonly string[]>> = {
  inadequate: [
    "For the child this means that the worry we began with is still there.",
    "We do not know how the child is today, and that decided the grade.",
    "The actions below start this week.",
    "The service manager has been told.",
    "The worker and I have agreed what happens first.",
  ],
  "requires-improvement": [
    "For the child it means help that is kind but slower than it should be.",
    "With the actions below we think it can be good within three months.",
    "What decided it was that we could not point to what is better for the child.",
    "The family would say that we come, and that little has changed.",
    "We were between two grades and chose the lower because of the drift.",
    "We gave weight to how well the child is known.",
  ],
  good: [
    "For the child it means calmer days and more people to turn to.",
    "The child would say that things are better, and told the worker so.",
    "It falls short of the top because some of it rests on one person.",
    "What decided it was the change that the school has seen.",
    "We gave most weight to what the child and parents said.",
    "A few things remain, and none of them touches the child's safety.",
  ],
  outstanding: [
    "The child says it best: home is home now.",
    "We looked for reasons to grade lower and did not find any.",
    "The family network would carry on without us, which was the aim.",
    "What decided it is that the change has lasted.",
    "We would like others to see how this was done.",
  ],
};

/** What would get a case to good, by the section that holds it back most. */
export const waysToGood: BySection<readonly string[]> = {
  referral: [
    "The history read as a whole, and its meaning for this child written down",
    "Reasons for the first decisions that the family could follow",
    "Consent and the father's view on the record",
  ],
  "basic-information": [
    "A record that someone new could rely on tonight",
    "A danger statement and safety goal written with the family",
    "A chronology of the child's life in place of one of our meetings",
  ],
  assessment: [
    "An analysis that says what we think will happen, how likely it is and why",
    "Everyone who lives with or matters to the child seen and heard",
    "The child's own account, and what it changed",
  ],
  planning: [
    "A plan made at a family meeting, with a part for the network",
    "Goals that the child would notice when they are met",
    "Regular visits with a purpose, the child seen alone",
  ],
  review: [
    "Reviews in time, with the child in them in a way that they choose",
    "Each old action settled before new ones are made",
    "Scaling at every review, so that we see whether it is getting safer",
  ],
  "management-oversight": [
    "Supervision every four weeks that asks why and what next",
    "Management decisions with their reasons on the record",
    "Drift noticed within weeks and acted on",
  ],
};

/** How we would know; ends the sentence on what would get the work to good. */
export const signsOfGood: readonly string[] = [
  "and the child able to say what has changed.",
  "and the family telling us the same story as the record.",
  "kept up for three months.",
  "seen in the next audit of this case.",
  "with the team manager checking it each month.",
  "so that a stranger reading the file would understand why we are involved.",
  "and scaling that moves up by at least two points.",
];
