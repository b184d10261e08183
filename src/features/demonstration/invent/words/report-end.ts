// What the demonstration's later quarterly reports say and recommend, once the first changes begin to show.
import type { QuarterWords } from "./report-start.js";

export const thirdQuarter: QuarterWords = {
  commentary: [
    "All team managers have now had two days on reflective supervision. It is early, but the supervision notes that we read towards the end of the quarter begin with the child more often, and some explain why an action was not done.",
    "Plans written on the new template read differently. We saw relatives and friends with a part of their own, and parents who had written whole lines themselves.",
    "The deep dive on fathers found that workers seldom lack the will: they lack a name or a number, or are unsure what is safe to ask. The best teams ask in the first call.",
    "Reviews are in time, and children still have too small a part in them.",
  ],
  summary:
    "Changes agreed earlier in the year are beginning to show in supervision and plans. The next step is children's part in their own reviews.",
  recommendations: [
    {
      what: "Add the father's name, and how to reach him safely, to what the front door asks in the first call.",
      why: "The deep dive showed that what is not asked at the start is seldom found later.",
      practiceArea: "adult-carers",
      accepted: true,
      decision: "Agreed. The referral form and the duty guide change next month.",
      kind: "systems",
      leadRole: "service-manager",
      dueInDays: 40,
      measure: "How many referrals opened after the change name the father.",
    },
    {
      what: "Let children choose how their review is run, with a small set of ways to pick from.",
      why: "Children told us that they would come if it were not in school time and not so long.",
      practiceArea: "partnership",
      accepted: true,
      decision: "Agreed. Two children's groups are helping to write the choices.",
      kind: "culture",
      leadRole: "independent-reviewer",
      dueInDays: 90,
      measure: "The share of audited reviews in which the child took part in a way that they chose.",
    },
  ],
};

export const fourthQuarter: QuarterWords = {
  commentary: [
    "Management oversight has moved, and we are confident that the training and the new supervision record are part of the reason: grades rose in the months after it, and in every service.",
    "Better oversight shows elsewhere too. Missed visits are noticed sooner, and actions from audits are being closed after fewer supervisions.",
    "The work is uneven between teams. Some of that follows vacancies, and we read those teams' results with that in mind. These figures describe work and are not a ranking of people.",
    "More families were heard this quarter, many of them in the early evening.",
  ],
  summary:
    "A year of audits with workers has brought better supervision, and fewer children are waiting for plans that have stalled. Differences between teams remain, and follow vacancies.",
  recommendations: [
    {
      what: "Cover team manager vacancies from the day they begin, with a named manager from a neighbouring team.",
      why: "Audits in teams between managers show gaps in decisions that children feel.",
      practiceArea: "management-oversight",
      accepted: true,
      decision: "Agreed. Heads of service keep a cover list and look at it each month.",
      kind: "structure",
      leadRole: "head-of-service",
      dueInDays: 50,
      measure: "Grades for oversight in teams within six months of a change of manager.",
    },
    {
      what: "Pair workers who are strong in analysis with those who would like to be, for one assessment each.",
      why: "Assessment has changed least over the year, and workers ask for help with it in their self-assessments.",
      practiceArea: "need-and-risk",
      accepted: true,
      decision: "Agreed, starting with the assessment teams.",
      kind: "learning-and-development",
      leadRole: "workforce-development",
      dueInDays: 110,
      measure: "Grades for assessment in the pairs' next audits.",
    },
    {
      what: "Make the early help offer part of every closing plan.",
      why: "Some families come back within months, with the same worry.",
      practiceArea: "plans-and-help",
      accepted: true,
      decision:
        "Agreed in principle, and to be taken to the safeguarding partnership, since others provide most of it.",
      kind: "strategy",
      leadRole: "director",
      dueInDays: 150,
      measure: "Families referred again within a year of closing.",
    },
  ],
};

export const fifthQuarter: QuarterWords = {
  commentary: [
    "What was gained in management oversight has been kept. Few audits now find a long gap in supervision, and managers tell us that they know their cases better.",
    "Assessments in which two workers thought together are clearer about what might happen and how sure we are. There are not many yet.",
    "Children are beginning to take part in reviews in their own ways: one wrote the running order, another sent a recording, a third asked for the dog to be there.",
    "A small number of cases were graded inadequate. Each was reported the same day, and we follow every one until the child is safe and the service manager is satisfied.",
  ],
  summary:
    "Supervision has stayed strong. Children take a bigger part in reviews. The few cases where our work was not good enough are acted on at once and followed to the end.",
  recommendations: [
    {
      what: "Extend pairing in assessment to family support teams.",
      why: "The first pairs' work is clearer, and both workers say that they learned from it.",
      practiceArea: "need-and-risk",
      accepted: true,
      decision: "Agreed, with one pair in each team to begin with.",
      kind: "learning-and-development",
      leadRole: "workforce-development",
      dueInDays: 90,
      measure: "Grades for assessment in the teams that take part, before and after.",
    },
    {
      what: "Give every child whose case we close a short letter about what was done and why.",
      why: "The best records we read are written to the child, and children have asked to keep them.",
      practiceArea: "direct-work",
      accepted: true,
      decision: "Agreed. The children in care council will help to say what such a letter should hold.",
      kind: "culture",
      leadRole: "head-of-service",
      dueInDays: 100,
      measure: "What children say of their letters when asked.",
    },
  ],
};
