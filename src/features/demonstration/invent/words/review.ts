// Invented audit sentences on reviews: whether they are in time, bring the right people together and change the plan.
import type { SectionWords } from "./shape.js";

export const reviewWords: SectionWords = {
  inadequate: {
    workingWell: [
      "The reviewing officer spoke to the child before the meeting.",
      "The mother came and stayed, although it was hard for her.",
      "{agency} sent a clear report even though they could not be there.",
      "A new date has been set and everyone has it.",
      "The chair named the delay and said sorry to the family.",
      "The foster carer wrote down the child's wishes and brought them.",
    ],
    worriedAbout: [
      "The review was {weeks} weeks late and no one told the child why.",
      "The father was not invited and learned of it from the school.",
      "The same {weeks} actions are carried over from the review before, with no comment.",
      "The minutes are half a page and would not help anyone to act.",
      "The child's safety plan was last looked at two reviews ago.",
      "The child was talked about for an hour and did not take part in any way.",
    ],
    needsToHappen: [
      "Hold the review within ten working days and tell the child and family when it will be.",
      "Invite the father, and find out what he would need to take part.",
      "Go through the old actions one by one: done, dropped or changed, and why.",
      "Send out minutes that say who will do what by when.",
      "Look at the safety plan with the family on the next visit, and on each visit after.",
      "Ask the child how they want their view to be heard, and do it that way.",
    ],
  },
  "requires-improvement": {
    workingWell: [
      "Reviews have been held in time.",
      "The parents and {agency} were there and had their say.",
      "The minutes went out within two weeks with a list of actions.",
      "The child filled in a form beforehand and it was read out.",
      "The chair checked which actions were done.",
      "An interpreter was booked for the grandmother.",
    ],
    worriedAbout: [
      "The meeting reported on what people had done, and not on what was better for the child.",
      "The meeting was in school hours, so the child missed it.",
      "Actions have names against them, and few have dates.",
      "Nobody asked what got in the way of the actions that were not done.",
      "The scaling was not repeated, so we cannot see whether people feel it is safer.",
      "One partner agency has missed two reviews and sent nothing.",
    ],
    needsToHappen: [
      "Start the next review with what the child says is better and worse.",
      "Find a time and a place that the child would choose.",
      "Give every action a name, a date and a reason.",
      "Scale with everyone at the start, and ask what one point higher would take.",
      "Ring those who stayed away and agree how they will take part next time.",
      "Look at what stopped the unfinished actions before writing new ones.",
    ],
  },
  good: {
    workingWell: [
      "The child helped to set the agenda and came for the part they wanted.",
      "The review changed the plan when the first approach was not working.",
      "The father joined by phone from work, and his ideas are in the actions.",
      "The record explains why things were decided, in words that the family uses.",
      "Each action from last time was followed through, and the reasons given where it was not.",
      "Held in time, in the family's front room, with {kin} there.",
    ],
    worriedAbout: [
      "The child's drawing was praised but not kept with the minutes.",
      "The core group between reviews is well attended but thinly recorded.",
      "It is not clear who will tell the younger child what was decided.",
      "Two actions share a date that has passed.",
      "{agency} came without having read the report.",
      "The meeting ran long, and the mother said that she was worn out by the end.",
    ],
    needsToHappen: [
      "Keep the child's drawing with the minutes.",
      "Write a short note of each core group: what changed and what is next.",
      "Tell the younger child what was decided, with {tool}.",
      "Put new dates on the two late actions.",
      "Send reports out three days ahead, and ask {agency} to read them.",
      "Plan a break, or two shorter meetings, with the mother.",
    ],
  },
  outstanding: {
    workingWell: [
      "The young person chaired part of the review, with a running order they had written themselves.",
      "The whole network came, and each person said what they had seen get better.",
      "The review stopped a move that was planned and, months on, it was clearly the right call.",
      "The minutes are a letter to the child, and the child has asked to keep it.",
      "Everyone's scaling is followed from one meeting to the next, and the reasons are honest.",
      "Between meetings the chair rang the child and the worker to see that things were done.",
    ],
    worriedAbout: [
      "Nothing about the reviews worries us.",
      "Only that the chair is about to retire, and the child knows them well.",
      "We found no action left open without a reason.",
      "No worry for the child; the room is hard to reach by bus.",
      "Nothing of weight, though one letter could be shorter.",
      "None: even the one late report was chased the same day.",
    ],
    needsToHappen: [
      "Plan the change of chair with the child, and let them meet first.",
      "Ask the young person if they would help others to chair their own reviews.",
      "Keep writing to the child in this way.",
      "Share the running order with the other chairs.",
      "Nothing to put right; thank everyone who came.",
      "Find a room closer to the family next time.",
    ],
  },
};
