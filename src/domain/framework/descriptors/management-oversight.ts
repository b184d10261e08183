// Management oversight: supervision and decisions that support the work (D5; H6 has what can be measured).
// MGT-R6 is about reviewing the plan, and stands where the framework's table has it.
import type { SectionWording } from "./wording.js";

export const managementOversight: SectionWording<"management-oversight"> = {
  outstanding: [
    {
      id: "MGT-O1",
      text: "Supervision keeps coming back to the child: what they say and how they are doing decide what is talked about first.",
    },
    {
      id: "MGT-O2",
      text: "Support has been steady over the whole time, through absences and changes of manager or worker.",
    },
    {
      id: "MGT-O3",
      text: "The record shows how management decisions made this child's life better, and what the team learnt from it.",
    },
  ],
  good: [
    {
      id: "MGT-G1",
      text: "Supervision has happened as the policy says, and answers to what the social worker needs.",
    },
    {
      id: "MGT-G2",
      text: "Supervision reflects and analyses, and shows which issues were raised. It is clear about what must be done, what happens if things go differently, what is still open, and dates for each.",
    },
    {
      id: "MGT-G3",
      text: "Supervision goes back to what was agreed last time, which has been done. Records are current and do their job.",
    },
    {
      id: "MGT-G4",
      text: "There are signs of tools for reflection, for instance case mapping or an appreciative inquiry.",
    },
  ],
  "requires-improvement": [
    { id: "MGT-R1", text: "Supervision takes place as often, and in the way, that the policy asks." },
    {
      id: "MGT-R2",
      text: "Signs of Safety is used to some extent, for example the three columns, but not to analyse the case in depth.",
    },
    {
      id: "MGT-R3",
      text: "Decisions from supervision are on the child's record, with little reflection on the work done or on how well it went.",
    },
    { id: "MGT-R4", text: "Most records are current and usable." },
    {
      id: "MGT-R5",
      text: "Supervision goes back to earlier actions, but there is little to show that this stopped things from drifting.",
    },
    {
      id: "MGT-R6",
      text: "The plan is being reviewed, but how well it works and what difference it makes are only partly looked into.",
    },
  ],
  inadequate: [
    { id: "MGT-I1", text: "Supervision has not taken place as the policy says." },
    {
      id: "MGT-I2",
      text: "Notes of supervision do not show how decisions were reached, hold no reflection or analysis, or leave worries without an answer.",
    },
    { id: "MGT-I3", text: "Supervision has not kept referrals and actions moving." },
    { id: "MGT-I4", text: "There is too little on record to show checks on quality." },
    {
      id: "MGT-I5",
      text: "Supervision does not draw on the principles of Signs of Safety, and does not ask for work in that way, with the tools that suit this child and family.",
    },
    {
      id: "MGT-I6",
      text: "Risk and safety, harm and danger, and how the child is kept safe each day are not clearly reviewed or recorded.",
    },
    {
      id: "MGT-I7",
      text: "Supervision only gives instructions. Appreciative inquiry and questions that look for solutions are not part of it.",
    },
  ],
};
