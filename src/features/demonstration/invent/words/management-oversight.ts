// Invented audit sentences on management oversight: whether supervision supports the worker and keeps the work moving.
import type { SectionWords } from "./shape.js";

export const managementOversightWords: SectionWords = {
  inadequate: {
    workingWell: [
      "The worker says that they can knock on the manager's door at any time.",
      "The manager signed off the last assessment on the day it was sent.",
      "There is a note from duty that shows a manager made a safe decision at night.",
      "The manager told us openly that this case had slipped from view.",
      "One supervision this period names the child's wish to see a brother.",
      "Dates for the next {weeks} supervisions are now in both diaries.",
    ],
    worriedAbout: [
      "Supervision of this case stopped for {weeks} weeks, and nobody wrote down why.",
      "The notes list tasks and do not say what anyone thought about the child.",
      "The same three actions stand in every note, and no one has asked why.",
      "A serious decision was made in the corridor and never written down.",
      "Nobody noticed that visits had stopped.",
      "The worker was newly qualified and did not have the extra supervision that they should have had.",
    ],
    needsToHappen: [
      "Supervise this case within a week and every two weeks until it is safe.",
      "Write down the decision that was made by word of mouth, with its reasons and its date.",
      "The service manager is to sit in on the next supervision and agree a way out of the drift.",
      "Map the case together: what are we worried about, what is working, what has to change?",
      "Look at the worker's whole caseload and take something off it.",
      "Check visits each Friday and note what was found.",
    ],
  },
  "requires-improvement": {
    workingWell: [
      "Supervision takes place most months and is on the child's record.",
      "Decisions are written down and signed.",
      "The three columns are used to set out the case.",
      "The manager picked up that the plan was out of date.",
      "Actions have dates, and some are ticked as done.",
      "The worker feels supported and said so.",
    ],
    worriedAbout: [
      "The notes tell what happened since last time, and seldom what it means.",
      "Actions are carried over without asking what would unlock them.",
      "There was a gap of {weeks} weeks in the middle of a difficult time.",
      "The three columns are filled in the same way each month.",
      "It is hard to see what difference the manager's advice made for the child.",
      "The manager's agreement to the plan is a tick with no comment.",
    ],
    needsToHappen: [
      "Choose one question about this child for each supervision, and write down where it led.",
      "For each action carried over, note what stopped it and who can help.",
      "Book supervision ahead so that leave does not make a gap.",
      "Use a case map or an appreciative question once a quarter, and keep it on file.",
      "When signing off a plan, add two lines on why it is good enough for this child.",
      "Come back next month to what the manager advised, and ask what it changed.",
    ],
  },
  good: {
    workingWell: [
      "Supervision is every four weeks, thoughtful, and begins with the child.",
      "The manager asked what the child would say about our work, and it changed the visits.",
      "Each action is followed up, and the reasons are plain where it was changed.",
      "A case map was made with the whole team when the worker felt stuck.",
      "Decisions between supervisions are on the record within a day.",
      "The manager noticed drift in week {weeks} and dealt with it before it touched the child.",
    ],
    worriedAbout: [
      "The thinking is rich in the room, the worker says, and a bit thinner on paper.",
      "One supervision was short because of a crisis, and was not made up.",
      "Contingency is talked about and not written down.",
      "The worker's own feelings about the case come up once and are not returned to.",
      "The map made earlier in the year has not been looked at again.",
      "Two decisions made while the manager was away are in different places.",
    ],
    needsToHappen: [
      "Write two lines on what we would do if the plan failed.",
      "Make up the short supervision within the fortnight.",
      "Go back to the map and see what has moved.",
      "Ask how this case is for the worker, and note what would help.",
      "Agree where decisions go when another manager is covering.",
      "Keep beginning with the child; it shows in the work.",
    ],
  },
  outstanding: {
    workingWell: [
      "Supervision changed the worker's mind twice, and the record shows how and what it meant for the child.",
      "The manager questions their own decisions, goes back to them and says when one was wrong.",
      "The worker says this is the best support they have had, and gave us three examples.",
      "Appreciative questions are used to find what worked, and the family sees more of it.",
      "The manager joined a visit, watched well and gave feedback that the worker is proud of.",
      "Every decision can be followed from worry to reason to what came of it.",
    ],
    worriedAbout: [
      "Nothing worries us about the oversight of this case.",
      "Only that the manager does this for a team that is two people short.",
      "We looked for an action that had been lost and could not find one.",
      "Nothing of weight; one note is filed under the wrong date.",
      "No worry, though the pace would be hard to keep up across every case.",
      "None for this child; the manager's own supervision could be more regular.",
    ],
    needsToHappen: [
      "Ask this manager to lead a session for other managers.",
      "See that the manager gets the same quality of supervision.",
      "Nothing to put right; say thank you, and mean it.",
      "Use the notes, made anonymous, in the next managers' workshop.",
      "Think together about how to keep this up when the team is full again.",
      "Keep the visits together going, one a month.",
    ],
  },
};
