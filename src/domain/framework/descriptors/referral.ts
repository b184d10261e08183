// Referral: how the first worry about a child was received and answered (D5; H1 has what can be measured).
import type { SectionWording } from "./wording.js";

export const referral: SectionWording<"referral"> = {
  outstanding: [
    {
      id: "REF-O1",
      text: "The child is in view from the very first contact: what they say, or what their days are like, shapes the first decision.",
    },
    {
      id: "REF-O2",
      text: "Each time someone has been in touch about this child, the answer has been just as quick, thoughtful and well explained.",
    },
    {
      id: "REF-O3",
      text: "The record shows that the first response itself helped: the child was safer, or the family more ready to accept support.",
    },
  ],
  good: [
    {
      id: "REF-G1",
      text: "The referral shows a sound grasp of when a child's situation calls for social care.",
    },
    {
      id: "REF-G2",
      text: "It is on the agreed form, nothing that matters is missing, and the reason for making it is plain.",
    },
    {
      id: "REF-G3",
      text: "A response came within 24 hours, and what was decided fits what the child needs.",
    },
    { id: "REF-G4", text: "Earlier contacts and referrals were looked at and had a part in the decision." },
    {
      id: "REF-G5",
      text: "The manager's weighing of risk is written down with reasons for the decision, and both fit the new information and the family's history.",
    },
    {
      id: "REF-G6",
      text: "The case record shows that a qualified social worker was soon given the case and was told clearly what was expected.",
    },
  ],
  "requires-improvement": [
    {
      id: "REF-R1",
      text: "There is enough in the referral to show that social care was the right place to send it.",
    },
    {
      id: "REF-R2",
      text: "The referral says a little about what is strong, and what keeps the child safe, in this family.",
    },
    { id: "REF-R3", text: "It is on the agreed form, but some of what matters was left out." },
    { id: "REF-R4", text: "Someone acted on it within 24 hours, and in a suitable way." },
    { id: "REF-R5", text: "There are signs that earlier contacts and referrals were looked at." },
  ],
  inadequate: [
    {
      id: "REF-I1",
      text: "Vital facts are missing from the referral, or it came later than it should have.",
    },
    {
      id: "REF-I2",
      text: "Nothing is written about strengths or safety. Almost every child and family has some, so a blank deserves a second look.",
    },
    {
      id: "REF-I3",
      text: "Consent could reasonably have been sought and is not there, or the reason for going ahead without it is not written down.",
    },
    { id: "REF-I4", text: "Nothing shows that earlier contacts or referrals were thought about." },
    { id: "REF-I5", text: "The record holds no analysis of risk and no reasons for the decision." },
    {
      id: "REF-I6",
      text: "The case was allocated late or not at all, or the case record does not show that a qualified social worker took it on promptly.",
    },
  ],
};
