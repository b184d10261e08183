// What workers say of their own work in self-assessments, in the first person: referral, basic information, assessment.
import type { BySection, Columns } from "./shape.js";

/** How sure workers are of a part of their work: graded good or better by themselves, or below. */
export type Certainty = "settled" | "unsure";

export type SelfWords = Readonly<Record<Certainty, Columns<readonly string[]>>>;

type FirstHalf = Pick<BySection<SelfWords>, "referral" | "basic-information" | "assessment">;

const referral: SelfWords = {
  settled: {
    workingWell: [
      "I had the case within a day, and my manager told me clearly what to look at first.",
      "I rang {agency} back the same afternoon, and they have been a good partner since.",
      "I read the old contacts before I knocked on the door, and I am glad that I did.",
      "I asked both parents for consent and explained what would happen next.",
    ],
    worriedAbout: [
      "I could have asked more about what was going well in that first call.",
      "I did not get the other council's notes until later.",
      "I wish I had spoken to {kin} sooner.",
      "I am not certain that my first note shows how quickly we moved.",
    ],
    needsToHappen: [
      "I will ask for the closing summary that is still missing.",
      "I want to keep asking about strengths in the first call.",
      "I will put the reasons for the decision where others can find them.",
      "I would like to tell {agency} how the family is doing now.",
    ],
  },
  unsure: {
    workingWell: [
      "I made the first visit as soon as the case was mine.",
      "I was honest with the parents about why I had come.",
      "I kept {agency} informed, even when there was little to say.",
      "I wrote down what the child said as they said it.",
    ],
    worriedAbout: [
      "The case came to me with little more than a name, and I did not chase the rest.",
      "I have not read all the earlier contacts and I should have.",
      "I cannot find where consent was recorded.",
      "I felt rushed, and I think that it shows.",
    ],
    needsToHappen: [
      "I need an hour to go through the history and write down what it tells me.",
      "I will ask the parents about consent and record their answer.",
      "I would like my manager to say more when a case is handed to me.",
      "I need to go back to {agency} for what was left out.",
    ],
  },
};

const basicInformation: SelfWords = {
  settled: {
    workingWell: [
      "I write my visits up within two days and end with what the child thinks.",
      "I wrote the danger statement with the parents and they agree with most of it.",
      "I keep the chronology going as I work, so it is never a big job.",
      "I think someone covering for me would know what to do.",
    ],
    worriedAbout: [
      "My summary is a few weeks behind what has happened.",
      "I still use too many short forms when I am tired.",
      "I have still to add the father's new partner to the genogram.",
      "Some of my notes are longer than they need to be.",
    ],
    needsToHappen: [
      "I will bring the summary up to date this week.",
      "I want to try the safety goal in the child's words.",
      "I will finish the genogram with {kin} on the next visit.",
      "I will ask a colleague to read one of my notes as the child might.",
    ],
  },
  unsure: {
    workingWell: [
      "I know this family well, even where the notes do not show it.",
      "I am up to date with the visits from the last few weeks.",
      "I write about the family with respect.",
      "I have started on the danger statement.",
    ],
    worriedAbout: [
      "I am behind with my recording and it bothers me.",
      "I inherited a chronology that I have not put right.",
      "I have the scaling numbers and not the reasons.",
      "I would not want the child to read some of these notes as they are.",
    ],
    needsToHappen: [
      "I need two quiet days to catch up.",
      "I will write the danger statement again with the parents.",
      "I will cut the chronology down to what mattered to the child.",
      "I want to go through one record with my manager, to see what good looks like.",
    ],
  },
};

const assessment: SelfWords = {
  settled: {
    workingWell: [
      "I saw the child alone {weeks} times and used {tool}; they told me more than I had expected.",
      "I met the father and his views changed mine.",
      "I went through the draft with the parents, and put in what they corrected.",
      "I feel that my analysis explains why I am worried and why I am hopeful.",
    ],
    worriedAbout: [
      "I gave the younger child less time than the older one.",
      "I would take the family's faith and culture further if I had another week.",
      "I left one question about {kin} open.",
      "I used nearly all of the time allowed.",
    ],
    needsToHappen: [
      "I will spend time with the younger child using {tool}.",
      "I want to check my thinking with {agency} again.",
      "I will tell the child the outcome in a way that suits them.",
      "I would like to talk through the question that I left open.",
    ],
  },
  unsure: {
    workingWell: [
      "I finished it in time, and I saw everyone in the home but one.",
      "I got a good picture of school.",
      "I listened carefully to the mother's story.",
      "I saw the child alone and wrote down their wishes.",
    ],
    worriedAbout: [
      "I describe more than I explain.",
      "I did not manage to meet the father.",
      "I am not sure that the child would recognise themselves in it.",
      "I put in what {agency} sent without asking what I made of it.",
    ],
    needsToHappen: [
      "I need help with analysis and would like to map this case with someone.",
      "I will try the father again, at a time that suits his work.",
      "I want another visit with the child, using {tool}.",
      "I will rewrite the page that the parents found hard to follow.",
    ],
  },
};

export const selfStart: FirstHalf = { referral, "basic-information": basicInformation, assessment };
