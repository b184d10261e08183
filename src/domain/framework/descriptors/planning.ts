// Planning: the plan, the visits and what they change for the child (D5; H3 and H4 have what can be measured).
// PLN-I9 is about recording, and stands where the framework's table has it.
import type { SectionWording } from "./wording.js";

export const planning: SectionWording<"planning"> = {
  outstanding: [
    {
      id: "PLN-O1",
      text: "The plan is the child's as much as anyone's: it is told in their words, and what they asked for was done or honestly answered.",
    },
    {
      id: "PLN-O2",
      text: "Family and friends carry the plan themselves, and progress has lasted through setbacks.",
    },
    {
      id: "PLN-O3",
      text: "Evidence from several sides, the child's own account among them, shows that life is better than when the plan began.",
    },
  ],
  good: [
    {
      id: "PLN-G1",
      text: "The child's life is getting better because of the plan, and there is evidence of it.",
    },
    {
      id: "PLN-G2",
      text: "The plan rests on a good understanding of this child's needs, and says how and by when each will be met. It spells out what parents and carers will do each day for the child's safety and wellbeing, which a list of services cannot do.",
    },
    {
      id: "PLN-G3",
      text: "The child and family have plainly helped to make the plan. Family network meetings are part of that, and relatives and friends have particular things to do so that the child is safe and well.",
    },
    {
      id: "PLN-G4",
      text: "The plan is moving forward and meets the child's needs. Where it does not, people have asked why, and changed what needed changing.",
    },
    {
      id: "PLN-G5",
      text: "Reading the notes, one can follow the child's story and see how far things have come.",
    },
    {
      id: "PLN-G6",
      text: "Moves and changes in the child's life have clearly been discussed and decided on.",
    },
    {
      id: "PLN-G7",
      text: "One can see how the work with this family will come to an end: the plan had that end in view from the start and keeps to it.",
    },
    {
      id: "PLN-G8",
      text: "The child has been shown the plan, and words and pictures help to explain things.",
    },
  ],
  "requires-improvement": [
    {
      id: "PLN-R1",
      text: "There is a current care plan that says what the child needs and how they will get it. Where the child is looked after, it includes plans for education (PEP), health, placement and permanency.",
    },
    { id: "PLN-R2", text: "Reviews of the plan are regular and within the legal time limits." },
    {
      id: "PLN-R3",
      text: "There is more in the plan about tasks and services than about what each person in the family and its circle of friends will do from day to day to look after the child's safety and wellbeing.",
    },
    {
      id: "PLN-R4",
      text: "The plan touches on help from relatives and friends, but has not gone far in bringing them in.",
    },
    { id: "PLN-R5", text: "There is a pathway plan, where the young person should have one." },
    {
      id: "PLN-R6",
      text: "The record shows that the child, parents, family and carers have their own copy of the care plan.",
    },
    {
      id: "PLN-R7",
      text: "Notes suggest that the plan is doing the child and family some good, and thought is being given to changing it so that it fits better.",
    },
    {
      id: "PLN-R8",
      text: "Visits have been as frequent as law and procedure require, and the child was seen alone.",
    },
    { id: "PLN-R9", text: "Case notes meet the standard that is asked for." },
  ],
  inadequate: [
    {
      id: "PLN-I1",
      text: "There is no current care plan, or a part of it is missing: education (PEP), health, placement or, from the second review of a child who is looked after, permanency.",
    },
    {
      id: "PLN-I2",
      text: "The plan lists tasks to finish and places to attend. It does not set out what each person will do, day by day, so that the child is safe and well.",
    },
    { id: "PLN-I3", text: "There was no family network meeting during assessment or planning." },
    { id: "PLN-I4", text: "A review of the plan was needed and has not happened." },
    { id: "PLN-I5", text: "The young person should have a pathway plan, and there is no sign of one." },
    {
      id: "PLN-I6",
      text: "Nothing shows that the child, their family or (where it would be right) their network had a part in planning or decisions.",
    },
    { id: "PLN-I7", text: "The care plan has drifted: time passes and it is not being carried out." },
    { id: "PLN-I8", text: "The record does not show, or not well enough, that the child is visited." },
    {
      id: "PLN-I9",
      text: "Little or nothing is written about the things that matter most, such as visits to the child.",
    },
  ],
};
