// Invented audit sentences on the referral: how the first worry was understood, answered and decided.
import type { SectionWords } from "./shape.js";

export const referralWords: SectionWords = {
  inadequate: {
    workingWell: [
      "The call from {agency} was logged the day it came in, so we know when the worry was first raised.",
      "The address and the names of the adults at home were checked at the start.",
      "The worker who later picked this up rang the parent and explained why we were involved.",
      "{agency} kept ringing until someone took the worry forward, and we are glad they did.",
      "Once a manager saw the referral, the child was visited within two days.",
      "The referral does say in the child's own words what frightened them.",
    ],
    worriedAbout: [
      "The referral sat without a decision for {weeks} days and nobody can say why.",
      "There were {weeks} earlier contacts about the same worry and no sign that anyone read them.",
      "The decision is one line long, and we could not tell what the manager thought might happen to the child.",
      "Nobody asked the family for consent, and no reason is given for going ahead without it.",
      "The case waited {weeks} weeks for a worker while the same worry came in again from {agency}.",
      "Nothing good is said about this family anywhere in the referral, which cannot be the whole truth.",
    ],
    needsToHappen: [
      "Write down now, with the reasons, what the risk was thought to be when the case was opened.",
      "Read every earlier contact, add them to the chronology and ask whether the worry has a longer history.",
      "Talk with the parents about consent and record what they say.",
      "The service manager is to look at why this one waited and tell the front door what to change.",
      "Go back to {agency} for what was left out and put it on the record this week.",
      "Ask the family what was going well at the time, and put that beside the worries.",
    ],
  },
  "requires-improvement": {
    workingWell: [
      "A decision was made by the next working day and the family heard of it from us first.",
      "The referral from {agency} gives dates and examples, which made the first visit easier.",
      "Consent was asked for and given, and the note says who gave it.",
      "Earlier contacts are listed, and two of them are described in some detail.",
      "The case had a qualified worker within the week.",
      "One or two strengths are named, such as help from {kin}.",
    ],
    worriedAbout: [
      "The earlier contacts are listed but nobody has said what they add up to.",
      "The manager's decision says what to do and leaves out why.",
      "What is said of strengths is thin, and none of it comes from the child.",
      "The father is named and was not spoken to before the decision.",
      "It is not clear what the worker was asked to find out first.",
      "{agency} was told the outcome only after ringing twice.",
    ],
    needsToHappen: [
      "Add two or three lines on what the earlier contacts tell us about the pattern for this child.",
      "When allocating, say what matters most in the first visit and by when it should happen.",
      "Ask {agency} for the details that were missing, and thank them for referring.",
      "Write the reasons for the decision so that the family could follow them.",
      "Speak to the father and record his side of how this began.",
      "Ask about strengths in the first call, and write down what people say they are proud of.",
    ],
  },
  good: {
    workingWell: [
      "The referral tells us what happened, who saw it and how it was for the child.",
      "The decision came the same day and explains how the history changed the manager's mind.",
      "Both parents knew about the referral and their answers are recorded beside the worry.",
      "The worker had the case the next morning with a clear note of what to look at first.",
      "{kin} is named from the start as someone the child runs to, and was called early on.",
      "{agency} was rung back with the outcome and agreed what they would keep doing.",
    ],
    worriedAbout: [
      "The history is well used, though one contact from another council is only mentioned.",
      "We would have liked to hear a little more of how the child described it at the time.",
      "The family's first language is noted, and it is not said whether the first call used an interpreter.",
      "The manager's reasons are sound but split over two places on the record.",
      "{agency} could have shared their worry some weeks sooner.",
      "The scaling at the front door is there without a word on what would move it up.",
    ],
    needsToHappen: [
      "Ask the other council for its closing summary and add it to the chronology.",
      "Keep the manager's reasons together in one note, so the next reader finds them.",
      "Show this referral to the team as an example of history being used well.",
      "Let {agency} know what made their referral helpful.",
      "Record how language and any need for an interpreter were checked on the first day.",
      "Carry the strengths named here over into the plan by name.",
    ],
  },
  outstanding: {
    workingWell: [
      "Anyone reading the referral would see this child, their worries and their people within a minute.",
      "The manager set out two ways of understanding the history, said which was likelier and what would prove it wrong.",
      "The parents say that they felt told the truth and listened to in the very first call.",
      "The child's own words open the referral and are still guiding the work {span}.",
      "Within a day {kin}, {agency} and the worker had agreed who would do what that night.",
      "Cousins in the same home were thought of at once, and two children are safer for it.",
    ],
    worriedAbout: [
      "Nothing here worries us; we looked hard at the history and found it all used.",
      "Only that so much rests on one skilled worker at the front door.",
      "We asked ourselves what was missed and could name nothing that mattered to the child.",
      "A small point: the time of the first call back is recorded in a different place.",
      "The only doubt is whether we could do as well on a Friday evening.",
      "No worry of weight, though the note for {agency} could be shorter.",
    ],
    needsToHappen: [
      "Share how this was done at the next front-door meeting.",
      "Ask the worker to talk a newly qualified colleague through the decision.",
      "Keep the child's opening words at the head of the next plan too.",
      "Nothing further for this family; let the worker know how good this was.",
      "Offer this, without anything that identifies the family, as an example for induction.",
      "Tell {agency} how much their careful account helped.",
    ],
  },
};
