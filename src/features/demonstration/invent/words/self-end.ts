// What workers say of their own work in self-assessments, in the first person: planning, review, management oversight.
import type { SelfWords } from "./self-start.js";
import type { BySection } from "./shape.js";

type SecondHalf = Pick<BySection<SelfWords>, "planning" | "review" | "management-oversight">;

const planning: SelfWords = {
  settled: {
    workingWell: [
      "I think life is better for this child; school says so and so do they.",
      "I built the plan with the family, and {kin} has a real part in it.",
      "I visit with a purpose, and the child knows why I come.",
      "I changed the plan when the first idea did not work.",
    ],
    worriedAbout: [
      "I lean on one person in the network more than I should.",
      "I have not yet planned for the change of school.",
      "I let one goal drift while others moved.",
      "I have not shown the child the newest version.",
    ],
    needsToHappen: [
      "I will look for another person or two for the network.",
      "I will make the child's own version with them.",
      "I want to agree how we will know when to step back.",
      "I will plan the next big change with {agency}.",
    ],
  },
  unsure: {
    workingWell: [
      "I have kept my visits up, and the child talks to me.",
      "I have a plan in place, and the parents have a copy.",
      "I got school to give extra help.",
      "I am honest with the family about what is not moving.",
    ],
    worriedAbout: [
      "My plan reads like a list of appointments.",
      "I have missed some visits because of other work.",
      "I have not held a family meeting yet, and I keep putting it off.",
      "I am not certain what is different for the child.",
    ],
    needsToHappen: [
      "I will bring the family and {kin} together this month.",
      "I need help to protect time for visits.",
      "I want to turn the services in the plan into changes that the child would notice.",
      "I will write what happens on a bad day, and who steps in.",
    ],
  },
};

const review: SelfWords = {
  settled: {
    workingWell: [
      "I got the child ready for the review and they came for their part.",
      "I sent my report early and went through it with the parents.",
      "I followed up every action but one.",
      "I arranged it so that the father could join from work.",
    ],
    worriedAbout: [
      "I did not tell the younger child what was decided.",
      "I could have chased {agency} sooner.",
      "I keep thin notes of the meetings in between.",
      "I think the meeting was too long for the mother.",
    ],
    needsToHappen: [
      "I will tell the younger child, with {tool}.",
      "I will write up each core group the same week.",
      "I will talk with the chair about a shorter meeting.",
      "I want the child to choose more of how it runs.",
    ],
  },
  unsure: {
    workingWell: [
      "I made sure the review was held, even though the date had to move.",
      "I took the child's form and read it out.",
      "I spoke to the mother before and after.",
      "I did the two actions that mattered most.",
    ],
    worriedAbout: [
      "I brought some of the same actions back again.",
      "I did not manage to get the father there.",
      "I had the meeting in school time, so the child was not part of it.",
      "I have not looked at the safety plan as often as I should.",
    ],
    needsToHappen: [
      "I will go through the old actions and say what happened to each.",
      "I want to find a time that suits the child.",
      "I will look at the safety plan on every visit.",
      "I would like help with getting {agency} to the table.",
    ],
  },
};

const managementOversight: SelfWords = {
  settled: {
    workingWell: [
      "I have supervision every month, and I come out thinking differently.",
      "I can ring my manager between times, and the decision is on the record the same day.",
      "I felt stuck and we mapped the case together, which helped.",
      "I am asked about the child first and the tasks second.",
    ],
    worriedAbout: [
      "I do not always write down as much as we talk about.",
      "I had one supervision cut short by a crisis.",
      "I have not said how hard I find this case.",
      "I would like us to go back to the map that we made.",
    ],
    needsToHappen: [
      "I will bring one question about this child to each supervision.",
      "I would like us to write down what we would do if the plan failed.",
      "I want to tell my manager what helps me most.",
      "I would like us to visit together once.",
    ],
  },
  unsure: {
    workingWell: [
      "I feel able to ask when I am worried.",
      "I know that my manager reads my assessments.",
      "I was backed when I made a hard decision.",
      "I have dates in the diary for the next supervisions.",
    ],
    worriedAbout: [
      "I have missed supervisions, and some of that was my own doing.",
      "I go through a list of cases, and there is no time to think about this one.",
      "I carry the same actions forward and nobody asks me why.",
      "I had advice on the phone that is not written anywhere.",
    ],
    needsToHappen: [
      "I need regular time to think about this child.",
      "I would like help to see what is in the way of the actions.",
      "I would like my caseload looked at.",
      "I will write down decisions that are made on the phone.",
    ],
  },
};

export const selfEnd: SecondHalf = { planning, review, "management-oversight": managementOversight };
