// Review: reviews on time, with the right people, that change what needs changing (D5; H5 has what can be measured).
// REV-I6 is about recording, and stands where the framework's table has it.
import type { SectionWording } from "./wording.js";

export const review: SectionWording<"review"> = {
  outstanding: [
    {
      id: "REV-O1",
      text: "The review is the child's own: they help to decide who comes, where it is and what is talked about, and they can see what came of it.",
    },
    {
      id: "REV-O2",
      text: "Review after review, what was agreed gets done, and the plan keeps pace with the child's life.",
    },
    {
      id: "REV-O3",
      text: "Records show that decisions made in reviews led to changes the child and family can feel.",
    },
  ],
  good: [
    {
      id: "REV-G1",
      text: "The plan, whichever kind it is, was reviewed when law and procedure say it must be, and changed as the child's needs changed.",
    },
    {
      id: "REV-G2",
      text: "Reviews are arranged so that as many family members and professionals as possible can come. Someone who should not or cannot be there is asked for their views and kept informed.",
    },
    {
      id: "REV-G3",
      text: "Children who are able to take an active part do so, for example by coming to their review or by chairing it.",
    },
    {
      id: "REV-G4",
      text: "Review records are full. They analyse the issues and say what must be done, and by when, for the child to get the outcomes hoped for.",
    },
  ],
  "requires-improvement": [
    { id: "REV-R1", text: "The plan, whichever kind it is, was reviewed as law and procedure require." },
    { id: "REV-R2", text: "Parents, carers, the child and professionals are invited, and helped to attend." },
    { id: "REV-R3", text: "Review meetings keep to what the child needs and encourage them to join in." },
    { id: "REV-R4", text: "Each review has a record with the main facts, recommendations and actions." },
  ],
  inadequate: [
    { id: "REV-I1", text: "The plan, whichever kind it is, was not reviewed as law and procedure require." },
    { id: "REV-I2", text: "At times the child, important family members or professionals were not invited." },
    {
      id: "REV-I3",
      text: "Review meetings do not meet the child's needs and do not help the child to take part.",
    },
    { id: "REV-I4", text: "Review records are too thin to plan or act on." },
    {
      id: "REV-I5",
      text: "The safety plan is not checked at each visit to see whether it is followed and keeps the child safe. Or it falls short, and was not changed after asking what gets in the way.",
    },
    {
      id: "REV-I6",
      text: "There is no chronology, or it is pasted together from notes that do not serve its purpose.",
    },
  ],
};
