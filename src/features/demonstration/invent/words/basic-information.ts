// Invented audit sentences on basic information: whether the record is up to date, plain and complete.
import type { SectionWords } from "./shape.js";

export const basicInformationWords: SectionWords = {
  inadequate: {
    workingWell: [
      "The child's address, school and GP are right, and we checked them with the worker.",
      "The notes that are there are kind about the family.",
      "There is a genogram, even if it stops at the parents.",
      "The worker knows this child well and could tell us what the record does not.",
      "Visits made by the duty worker were written up on the same day.",
      "One note gives the child's own view of moving home.",
    ],
    worriedAbout: [
      "The last {weeks} weeks have not been written up, so nobody else could safely take over.",
      "There is no danger statement and no safety goal on the file.",
      "The chronology ends before this period and some entries are whole emails pasted in.",
      "Notes call the child by a brother's name in two places.",
      "We found no sign that a manager had looked at the record in this period.",
      "Notes are full of initials and short forms that the child would never understand later.",
    ],
    needsToHappen: [
      "Set two protected days aside to write up the missing visits, and say plainly that they were written later.",
      "Write a danger statement and a safety goal with the family at the next visit.",
      "Put right the wrong names, and check that nothing went to the wrong family.",
      "Bring the chronology up to date with the events that matter to this child.",
      "The team manager is to read the file each fortnight until it can be relied on.",
      "Write a case summary that a duty worker could use tonight.",
    ],
  },
  "requires-improvement": {
    workingWell: [
      "Most visits are written up within a few days.",
      "There is a case summary and it gives the main reason for our work.",
      "Danger statements are there and the family has seen them.",
      "The genogram covers both sides of the family.",
      "Scaling is recorded at each review by at least two people.",
      "Contact details for the network are there, including {kin}.",
    ],
    worriedAbout: [
      "The danger statement could be about many children; it does not say what might happen to this one.",
      "The chronology lists our meetings more than the child's life.",
      "Some notes run to three pages and the point is hard to find.",
      "There is a number for scaling but no word on why people chose it.",
      "Ethnicity and religion are filled in, with nothing on what they mean to the child.",
      "The case summary has not changed {span}, although much else has.",
    ],
    needsToHappen: [
      "Rewrite the danger statement in the family's words: who is worried, what might happen, and how that would be for the child.",
      "Cut the chronology down to what mattered to the child and add the last three months.",
      "Record why each person chose their number, and what one point higher would look like.",
      "End each visit note with what we learned and what comes next.",
      "Update the case summary and put a date on it for the next look.",
      "Ask the child and parents about faith, culture and language, and write what they tell us.",
    ],
  },
  good: {
    workingWell: [
      "A new worker would know within ten minutes who matters to this child and what we are worried about.",
      "Visit notes are short, fair and written within a day or two.",
      "The danger statement is plain, and the parents say they agree with most of it.",
      "The chronology shows the pattern of moves and what each meant for the child.",
      "We could hear the child in the notes, with their jokes and dislikes.",
      "The manager has read and commented on the record {span}.",
    ],
    worriedAbout: [
      "The genogram does not yet show the father's new partner.",
      "One or two notes use our own shorthand where plain words would do.",
      "The summary is a month old and misses the change of school.",
      "The safety goal is good but long; the child would need a shorter one.",
      "The photograph on file was taken a while ago.",
      "The role of {agency} could be clearer in the list of who is involved.",
    ],
    needsToHappen: [
      "Add the new partner and half-siblings to the genogram at the next visit.",
      "Refresh the summary with the change of school.",
      "Try the safety goal in words that the child would choose.",
      "Ask for a new photograph that the child likes.",
      "Keep the habit of ending each note with the child's view.",
      "Add the names and numbers of {agency} to the summary.",
    ],
  },
  outstanding: {
    workingWell: [
      "The record reads as a letter to the child: honest, warm and without a wasted word.",
      "The parents have read the danger statement, changed two words of it and signed it.",
      "The chronology is used, not just kept: it changed the plan this year.",
      "The child helped to draw the map of their family and put the dog in the middle.",
      "Someone who stepped in for a week says the record told them all they needed.",
      "Scaling from six people is followed across the months, each with their reason.",
    ],
    worriedAbout: [
      "We found nothing to worry us in the way the record is kept.",
      "Only that this takes the worker evenings, which we should not take for granted.",
      "Nothing of weight: one phone number had changed that week.",
      "We wondered whether the older notes could be closed off, no more.",
      "No worry for the child; the record system itself makes the map hard to find.",
      "None, beyond a paper drawing that has still to be scanned.",
    ],
    needsToHappen: [
      "Ask the worker to show the team how they write so briefly.",
      "Scan the child's drawing, with the child's say-so.",
      "Offer a copy of the summary to the child in a form they can keep.",
      "Use this chronology in the next recording workshop, with everything that identifies the child removed.",
      "Nothing to put right; keep going and keep time for it.",
      "Tell the worker in supervision what this record will mean to the child one day.",
    ],
  },
};
