// Basic information: the record itself: up to date, plain and useful (D5; H3 and H7 have what can be measured).
import type { SectionWording } from "./wording.js";

export const basicInformation: SectionWording<"basic-information"> = {
  outstanding: [
    {
      id: "BAS-O1",
      text: "The record reads as the child's own story. Their words are in it, and where they are able to, they have helped to tell it.",
    },
    {
      id: "BAS-O2",
      text: "The quality is the same all the way through, across busy weeks and changes of worker.",
    },
    {
      id: "BAS-O3",
      text: "From the record alone, a stranger could tell what has changed for this child and how we know.",
    },
  ],
  good: [
    {
      id: "BAS-G1",
      text: "The record is written up as things happen. It is short, it says what the facts mean, and at any moment it holds enough to keep the child safe and the plan on course.",
    },
    {
      id: "BAS-G2",
      text: "The record shows that the social worker and the manager have both gone back over it and checked its quality.",
    },
    {
      id: "BAS-G3",
      text: "The writing is plain and free of jargon, so that someone who asks for their file years later could follow their own story.",
    },
    { id: "BAS-G4", text: "Where a child is looked after, a recent photo of them is on file." },
  ],
  "requires-improvement": [
    {
      id: "BAS-R1",
      text: "The record is written up in good time and is short, and the plans in it can be understood and measured.",
    },
    {
      id: "BAS-R2",
      text: "Danger statements, safety goals and scaling are there, but are not yet short, clear and about particular behaviour.",
    },
    { id: "BAS-R3", text: "There is some sign on the record that its quality was checked." },
    { id: "BAS-R4", text: "Someone who needed to come back to this file later could find their way in it." },
  ],
  inadequate: [
    { id: "BAS-I1", text: "The record is behind or wanders, and is not clear enough to base decisions on." },
    { id: "BAS-I2", text: "There are no danger statements, safety goals or scaling." },
    { id: "BAS-I3", text: "Nothing shows that the quality of this child's record was checked." },
    { id: "BAS-I4", text: "The file is hard to follow, does not hold together, or has gaps." },
  ],
};
