// Invented audit sentences on planning: whether the plan is the family's own and life is getting better for the child.
import type { SectionWords } from "./shape.js";

export const planningWords: SectionWords = {
  inadequate: {
    workingWell: [
      "The carer knows the child's routines and holds to them, plan or no plan.",
      "School has kept up its own support without being asked.",
      "The worker has begun to draft a new plan with the mother.",
      "{kin} has offered to have the child at weekends.",
      "The child was visited twice in the last month, once alone.",
      "The parents say they would like to be asked what would help.",
    ],
    worriedAbout: [
      "The plan on file belongs to an earlier episode and nobody is working to it.",
      "It tells the parents where to go and when, and says nothing of how the child will be safe at home.",
      "No family meeting has been held, although {kin} asked for one.",
      "Visits stopped for {weeks} weeks earlier on, and no reason is given.",
      "Nothing has moved {span}, and the child is living with the same worry.",
      "The plans for education and health that this child should have could not be found.",
    ],
    needsToHappen: [
      "Bring the family and {kin} together within two weeks and make a plan that is theirs.",
      "See the child alone this week and weekly until the manager is satisfied.",
      "Say in the plan who will do what on the days that are hardest.",
      "The service manager is to decide whether this is the right level of plan for the child.",
      "Put the missing health and education plans in place, with names and dates.",
      "Write a safety plan for tonight, while the longer plan is made.",
    ],
  },
  "requires-improvement": {
    workingWell: [
      "There is an up-to-date plan and the parents have a copy.",
      "Visits are regular and the child is mostly seen alone.",
      "{agency} has done what the plan asked of them.",
      "Two of the five goals have been reached, and it shows at home.",
      "The carer and the school have the same understanding of the routines.",
      "There is a first sketch of a network: {kin} and a teacher.",
    ],
    worriedAbout: [
      "Most of the plan is courses and appointments; daily life has one line.",
      "Some goals do not say how we would know that they had been reached.",
      "Friends and relatives are named but have been given nothing to do.",
      "The child did not help to make the plan and has not seen it.",
      "The plan was renewed unchanged, though two of its actions had failed.",
      "There is no plan for what happens when the parent has a bad week.",
    ],
    needsToHappen: [
      "Turn each service in the plan into a change that the child would notice.",
      "Hold a family network meeting and give {kin} a part that suits them.",
      "Make a version with the child, using {tool}.",
      "Agree what a bad week looks like and who steps in.",
      "Drop what has not worked and say what we will try in its place.",
      "Write next to each goal what we will see when it is met, and by when.",
    ],
  },
  good: {
    workingWell: [
      "Life is better: the child sleeps, gets to school and says that home is calmer.",
      "The plan says what each adult does each day, in the parents' own words.",
      "{kin} takes the child on Thursdays, and it has held for months.",
      "When the first idea did not work, the plan was changed within a fortnight.",
      "Visits have a purpose, and what was learned on one leads to the next.",
      "It is clear what has to be true for us to step back, and everyone can say it.",
    ],
    worriedAbout: [
      "The plan leans on one person in the network, who is getting tired.",
      "The move to secondary school is close and only lightly planned.",
      "The child's copy is older than the adults' one.",
      "One goal has had no progress {span} and we do not say why.",
      "The plan is less sure about weekends than about weekdays.",
      "The health part of the plan could be brought closer to the rest.",
    ],
    needsToHappen: [
      "Widen the network by one or two people over the next months.",
      "Plan the change of school with the child and {agency} now.",
      "Bring the child's own version up to date.",
      "Ask what stands in the way of the one goal that has stuck.",
      "Agree with the father what he will do at weekends.",
      "Set out the last steps to closing, and who the family will call afterwards.",
    ],
  },
  outstanding: {
    workingWell: [
      "The family run this plan; the worker's part has grown smaller each month, as was meant.",
      "The child can say what every adult is to do when things go wrong, and has tried it out.",
      "Eight people in the network have kept to their days for half a year.",
      "Every goal is measured by what the child notices, and most have been reached.",
      "The parents told us that the plan is on the fridge because they use it.",
      "The end of our work is planned with care, and the child knows who stays.",
    ],
    worriedAbout: [
      "We are not worried about the plan or what it is doing for the child.",
      "Only how the network will be once we have gone, and that is already planned for.",
      "Nothing of weight; one visit was a day late and the family had asked for that.",
      "We looked for drift and found none.",
      "No worry, but the worker leaves soon and the goodbye matters.",
      "Nothing for the child; the form itself gets in the way of a plan like this.",
    ],
    needsToHappen: [
      "Hold the closing meeting as planned, with the child choosing who comes.",
      "Ask the family if they would tell other parents how they did it.",
      "Take time over the goodbye, with {tool}.",
      "Nothing to change; check in with the network in three months, as agreed.",
      "Show this plan, made anonymous, when we next train on network meetings.",
      "Let the practice lead see how the goals are measured.",
    ],
  },
};
