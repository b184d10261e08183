// The six sections of a case audit, in order (D3), each with its aim, prompts for the three Signs of Safety columns (D4)
// and a hint for the worker's self-assessment (D1) and for the audit that worker and manager do together (D2).

export const SECTION_CODES = [
  "referral",
  "basic-information",
  "assessment",
  "planning",
  "review",
  "management-oversight",
] as const;

export type SectionCode = (typeof SECTION_CODES)[number];

/** The Signs of Safety columns, in the order in which people talk them through. */
export const COLUMNS = [
  { code: "workingWell", label: "What is working well" },
  { code: "worriedAbout", label: "What we are worried about" },
  { code: "needsToHappen", label: "What needs to happen" },
] as const;

export type ColumnCode = (typeof COLUMNS)[number]["code"];

export type Section = {
  readonly code: SectionCode;
  readonly title: string;
  /** What the section finds out, as one sentence. */
  readonly aim: string;
  readonly prompts: { readonly [Column in ColumnCode]: readonly string[] };
  readonly hints: { readonly selfAssessment: string; readonly audit: string };
};

const CONTENT: { readonly [Code in SectionCode]: Omit<Section, "code"> } = {
  referral: {
    title: "Referral",
    aim: "Find out whether the first worry about this child was understood, answered quickly and decided for good reasons.",
    prompts: {
      workingWell: [
        "What in the referral helped us to understand this child and family?",
        "How quickly did we respond, and what did that mean for the child?",
        "Which strengths were noticed from the start?",
      ],
      worriedAbout: [
        "What did we not know, or not ask, at the start?",
        "Did earlier contacts tell us something that we did not use?",
        "Is consent missing, with no reason given?",
      ],
      needsToHappen: [
        "What still has to be found out or written down?",
        "What would make the next referral a stronger start, and who can change that?",
      ],
    },
    hints: {
      selfAssessment:
        "Think back to how this case reached you: what helped, and what you had to find out for yourself. If you were not the worker then, say what the record tells you.",
      audit:
        "Read the referral, the earlier contacts and the manager's decision side by side. If it came before the months you are looking at, use the referral that opened the case.",
    },
  },
  "basic-information": {
    title: "Basic information",
    aim: "Find out whether the record is up to date, plain and complete enough for anyone to understand this child and keep them safe.",
    prompts: {
      workingWell: [
        "What would a new worker understand within ten minutes of opening this record?",
        "Where are the danger statements, safety goals and scaling at their clearest?",
        "Where can you hear the child in the notes?",
      ],
      worriedAbout: [
        "What is missing, out of date or hard to follow?",
        "Which words would puzzle the child or family if they read them?",
        "Where is there no sign that anyone has checked the record?",
      ],
      needsToHappen: [
        "What should be brought up to date first, and by when?",
        "Which danger statement or safety goal should be written again with the family?",
      ],
    },
    hints: {
      selfAssessment:
        "Open the record as if you had never met this child. Say what you are pleased with, and what you have not had time to write up.",
      audit:
        "Read the last six months of notes from start to end. Ask whether the child could read them as an adult and know their own story.",
    },
  },
  assessment: {
    title: "Assessment",
    aim: "Find out whether the assessment shows what life is like for this child, what it means, and what should follow.",
    prompts: {
      workingWell: [
        "What does the assessment help us to see about this child's daily life?",
        "Who in the family was heard, and how did that change our thinking?",
        "Where is the analysis at its strongest?",
      ],
      worriedAbout: [
        "Who is missing: a father, a partner, a grandparent, another child in the home?",
        "Which worry or need is described but not explained?",
        "What about the child's identity, culture or disability has not been explored?",
      ],
      needsToHappen: [
        "What more do we need to learn, and from whom?",
        "What should be added to the chronology or genogram?",
        "How will the child and family be told what the assessment led to, and asked what they think?",
      ],
    },
    hints: {
      selfAssessment:
        "Say how you came to know this child, who else you spoke to, and where you would take the analysis further with more time.",
      audit:
        "Use the latest assessment. Look for the child first, then for everyone who matters to them, then for whether the plan follows from the analysis.",
    },
  },
  planning: {
    title: "Planning",
    aim: "Find out whether the plan is the right one, belongs to the family, and is making this child's life better.",
    prompts: {
      workingWell: [
        "What is better for the child since the plan began, and how do we know?",
        "What do family and friends now do that they did not do before?",
        "How did the child help to make the plan?",
      ],
      worriedAbout: [
        "Where has the plan stopped moving, and for how long?",
        "Which parts list services without saying what will change in daily life?",
        "Have visits been missed, or has the child not been seen alone?",
      ],
      needsToHappen: [
        "What is the next small step for the family, and who takes it?",
        "What would have to be true for the work to end well, and by when?",
      ],
    },
    hints: {
      selfAssessment:
        "Say what the plan has changed for the child so far, what has got in the way, and what help from others would move it on.",
      audit:
        "Set the plan beside the visits and the child's own words. Ask what is different for the child, then whether every plan this child should have is there.",
    },
  },
  review: {
    title: "Review",
    aim: "Find out whether reviews happen on time, bring the right people together, and change the plan when the child's needs change.",
    prompts: {
      workingWell: [
        "How did the child take part, and what came of what they said?",
        "Who came, and what made it possible for them?",
        "What did a review change for the better?",
      ],
      worriedAbout: [
        "Was a review late, or was someone important not there or not heard?",
        "Which agreed actions come back again and again?",
        "Is the safety plan or the chronology out of step with what has happened?",
      ],
      needsToHappen: [
        "What should be ready before the next review, and who will do it?",
        "What would help this child to have a bigger part in it?",
      ],
    },
    hints: {
      selfAssessment:
        "Say how you prepared the child and family for the last review, how it went for them, and what you followed up afterwards.",
      audit:
        "Take the last two reviews, or as many as there are. Check the dates, who took part, and whether what was agreed then happened.",
    },
  },
  "management-oversight": {
    title: "Management oversight",
    aim: "Find out whether supervision and management decisions support the worker, keep the work moving and keep the child safe.",
    prompts: {
      workingWell: [
        "When did supervision help the worker to think differently about this child?",
        "Which decision is recorded clearly, with its reasons?",
        "How were earlier actions followed through?",
      ],
      worriedAbout: [
        "Where are there gaps between supervisions, and what was happening for the child then?",
        "Which decisions have no reasons on the record?",
        "Where has an action been carried over without asking why?",
      ],
      needsToHappen: [
        "What should the next supervision come back to?",
        "What support, time or decision does the worker need from managers?",
      ],
    },
    hints: {
      selfAssessment:
        "Say what support you have had on this case, what helped your thinking, and what you would like more of. This is about the support, so say it as it is.",
      audit:
        "This section looks at the manager's own part, so let the worker speak first. Read supervision notes together with decisions made in between.",
    },
  },
};

export const sectionOf = (code: SectionCode): Section => ({ code, ...CONTENT[code] });

export const SECTIONS: readonly Section[] = SECTION_CODES.map(sectionOf);

export const isSectionCode = (value: unknown): value is SectionCode =>
  SECTION_CODES.some((code) => code === value);
