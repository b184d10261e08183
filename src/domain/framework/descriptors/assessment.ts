// Assessment: understanding a child's life, and what should follow (D5; H2 has what can be measured).
// ASM-I6 speaks of the assessment: the framework's table says referral there.
import type { SectionWording } from "./wording.js";

export const assessment: SectionWording<"assessment"> = {
  outstanding: [
    {
      id: "ASM-O1",
      text: "The child helped to shape the assessment: something they said changed the questions asked or the conclusion reached.",
    },
    {
      id: "ASM-O2",
      text: "Understanding keeps growing. New information is added and thought through with the same care after the assessment is finished.",
    },
    {
      id: "ASM-O3",
      text: "The assessment itself made a difference that can be seen: the family shares the picture of what worries us, and has begun to act on it.",
    },
  ],
  good: [
    {
      id: "ASM-G1",
      text: "Everyone who lives in the household is included, strengths and worries are both clear, and what they mean is worked through in detail.",
    },
    {
      id: "ASM-G2",
      text: "It is a good piece of work, in which strengths, needs and risk are weighed and lead to a clear plan for the case.",
    },
    {
      id: "ASM-G3",
      text: "Parents and carers can follow it: the words are plain, and it says openly what is dangerous or worrying and what is strong or safe.",
    },
    {
      id: "ASM-G4",
      text: "It says which way is right from here: child in need, child protection, or no further action.",
    },
    {
      id: "ASM-G5",
      text: "What other agencies know is included with some analysis, and decisions draw on it.",
    },
    {
      id: "ASM-G6",
      text: "The child was seen, on their own where that was right, and spoken with, and their views are recorded and used. Direct work shows what life is like for them, and the reader comes to know this child.",
    },
    {
      id: "ASM-G7",
      text: "Diversity and disability are taken up with respect: what is strong in them is recognised, and there is support for difficulties that come with them.",
    },
    {
      id: "ASM-G8",
      text: "The manager reviewed and signed it in time, with some sign of a check on its quality.",
    },
    {
      id: "ASM-G9",
      text: "Parents and carers were given the assessment without delay and asked what they think of it.",
    },
    {
      id: "ASM-G10",
      text: "Parents and carers, and the child in a way that suits their age, know what the assessment led to and have been asked for their thoughts.",
    },
  ],
  "requires-improvement": [
    {
      id: "ASM-R1",
      text: "Some strengths, safety and worries are named, but what they mean is not worked through, and someone important in the home, such as a father or partner, may be missing.",
    },
    {
      id: "ASM-R2",
      text: "There is a plan for the case, but it leaves part of the risk or need without an answer.",
    },
    {
      id: "ASM-R3",
      text: "Relatives and friends come up as possible support, but the assessment goes only part of the way in finding out how they could help.",
    },
    { id: "ASM-R4", text: "Some of what other agencies know is included." },
    {
      id: "ASM-R5",
      text: "The child has clearly been seen and spoken with, but it is hard to tell what their life is like, what they wish and feel, or what they say would help them to feel safe.",
    },
    {
      id: "ASM-R6",
      text: "There has been some direct work with the child, with Signs of Safety tools where those fit.",
    },
    { id: "ASM-R7", text: "Diversity and disability are considered, though not in depth." },
    { id: "ASM-R8", text: "The manager looked the assessment over and signed it in time." },
    { id: "ASM-R9", text: "There is some jargon, and not all of it was written for the family to read." },
    {
      id: "ASM-R10",
      text: "Parents and carers, and the child in a way that suits their age, were given the assessment.",
    },
    { id: "ASM-R11", text: "Parents and carers, and the child, were told what the assessment led to." },
  ],
  inadequate: [
    {
      id: "ASM-I1",
      text: "Strengths and worries are not set out, there is little or no analysis, and not everyone in the family is included.",
    },
    { id: "ASM-I2", text: "The assessment does not look at risk to the child." },
    {
      id: "ASM-I3",
      text: "It is written in professional jargon (“significant harm”, say, or “inappropriate behaviour”) and parents and carers would not find it plain or clear.",
    },
    { id: "ASM-I4", text: "No clear plan comes out of it." },
    {
      id: "ASM-I5",
      text: "It does not say whether child protection or child in need is the right way to work.",
    },
    {
      id: "ASM-I6",
      text: "Other agencies are plainly involved, yet the assessment leaves out what they know.",
    },
    {
      id: "ASM-I7",
      text: "Nothing shows that the child was seen, or where, or that anyone talked with them alone.",
    },
    { id: "ASM-I8", text: "Nothing shows that diversity or disability was thought about." },
    { id: "ASM-I9", text: "The manager has not signed it." },
    { id: "ASM-I10", text: "The family has not been given the assessment." },
    { id: "ASM-I11", text: "The family has not been told what the assessment led to." },
  ],
};
