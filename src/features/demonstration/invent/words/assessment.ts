// Invented audit sentences on the assessment: whether it shows this child's life, what it means, and what should follow.
import type { SectionWords } from "./shape.js";

export const assessmentWords: SectionWords = {
  inadequate: {
    workingWell: [
      "The child was seen at home and at school, and both visits are dated.",
      "The mother's account of the last year is set out with care.",
      "{agency} sent what they knew within days of being asked.",
      "The worker noticed that the younger child was very quiet and wrote it down.",
      "The health history is complete and has been checked.",
      "There is one good paragraph on how mornings go in this home.",
    ],
    worriedAbout: [
      "The assessment describes the house and the adults, and we could not find the child in it.",
      "The mother's partner lives there and nobody has spoken with him.",
      "It lists worries without saying how likely harm is or what it would be like for this child.",
      "It was finished {weeks} weeks late and signed off without a comment.",
      "Paragraphs come from an earlier assessment and are no longer true.",
      "The family had not been shown it, and first heard its conclusions in a meeting.",
    ],
    needsToHappen: [
      "Start the assessment afresh with the child: two visits on their own, using {tool}.",
      "Meet the mother's partner, make the usual checks, and say what he adds to safety or to risk.",
      "Write an analysis that answers one question: what will happen to this child if nothing changes?",
      "Go through it with the parents in person and record where they disagree.",
      "The manager is to read the new draft before it is shared and write down their own view.",
      "Ask {agency} what they have seen {span} and set it beside our own account.",
    ],
  },
  "requires-improvement": {
    workingWell: [
      "It was finished in time and both parents were seen.",
      "{agency} gave their views, and these are included.",
      "The child was seen alone and two of their wishes are written down.",
      "Strengths are named: bedtimes, school every day, help from {kin}.",
      "The chronology was used to describe what happened three years ago.",
      "The history of the parents' own childhoods is told with respect.",
    ],
    worriedAbout: [
      "We learn a good deal about events and less about what they mean for the child.",
      "The father's side of the family is a name and nothing more.",
      "The views of {agency} are pasted in and not weighed against the rest.",
      "The child's wishes appear on one page and have no bearing on the conclusions.",
      "Disability is mentioned; what it changes day by day is not.",
      "Some phrases would puzzle the parents, and we were not sure of them ourselves.",
    ],
    needsToHappen: [
      "Add a page of analysis: what we know, what we think it means, how sure we are.",
      "Find out who there is on the father's side and what they would like to offer.",
      "Use {tool} with the child and let what they say change the conclusions.",
      "Ask a colleague outside social work to read it for plain words.",
      "Say how the child's disability shapes an ordinary day, and what helps.",
      "Take the outcome back to the child in a way that suits their age.",
    ],
  },
  good: {
    workingWell: [
      "The assessment brings this child to life: what they love, what scares them, who they look for.",
      "Strengths and worries are weighed against each other and the conclusion follows.",
      "The father and {kin} were both seen and changed what we thought.",
      "Work with {tool} shows what home feels like on a bad day and on a good one.",
      "{agency} was asked the right questions and their answers shaped the plan.",
      "The parents read it in draft, and their corrections are in the final version.",
    ],
    worriedAbout: [
      "The genogram could go one generation further back.",
      "Faith and language are well described, but their part in keeping the child safe is only hinted at.",
      "One worry, about the older brother's friends, is named and then left.",
      "It took the full time allowed although the main things were known early.",
      "The younger child is less visible than the older one.",
      "We would like to see what would make us change our minds.",
    ],
    needsToHappen: [
      "Follow up the worry about the older brother's friends with {agency}.",
      "Add what the family's faith community does, or could do, for the child.",
      "Spend one more visit on the younger child alone.",
      "Tell the child the outcome with {tool}, and ask what they make of it.",
      "Complete the genogram with {kin} at the next family meeting.",
      "Set a date to look again at the one conclusion we are least sure of.",
    ],
  },
  outstanding: {
    workingWell: [
      "The analysis holds two explanations side by side, tests both, and tells the parents so in plain words.",
      "The child told their story through {tool}, and the worker kept every word as it was said.",
      "The father, absent from three earlier assessments, is now part of the child's week because of this one.",
      "The parents say that reading it was hard and fair, and that they could not have put it better.",
      "The family's culture is understood from the inside and used as a strength in the plan.",
      "{agency} says the assessment changed how they see and treat this child.",
    ],
    worriedAbout: [
      "Nothing worries us about the quality of the thinking here.",
      "Only that other children on this worker's list should have the same time.",
      "We looked for someone who had not been heard and found nobody.",
      "A detail only: the date of one visit differs between two pages.",
      "No worry, though the full version is long for the child to read later.",
      "Nothing of weight; the worker's own doubts are already written down.",
    ],
    needsToHappen: [
      "Ask the worker to present the analysis at a practice forum, without identifying details.",
      "Write a one-page version for the child to keep.",
      "Look with the worker at what made this possible, and give it to others.",
      "Nothing more for the family; come back to the open question at the review.",
      "Keep the two explanations in view in supervision as more becomes known.",
      "Thank {agency} for their part in it.",
    ],
  },
};
