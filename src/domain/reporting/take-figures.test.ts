// What each figure of a quarter counts, on small histories held in memory.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Grade } from "../framework/bands.js";
import { type LocalDate, type Month, parseLocalDate, parseMonth, parseQuarter } from "../shared/calendar.js";
import { figureList } from "./figure-list.js";
import type {
  ActionFacts,
  AuditFacts,
  ModerationFacts,
  QuarterFacts,
  SectionFacts,
  SelectionFacts,
} from "./quarter-facts.js";
import { countOf, medianOf, takeFigures } from "./take-figures.js";

const day = (text: string): LocalDate => parseLocalDate(text) ?? assert.fail(text);
const month = (text: string): Month => parseMonth(text) ?? assert.fail(text);
const quarter = parseQuarter("2026-Q1") ?? assert.fail();
const services = [
  { id: "families", name: "Families" },
  { id: "care", name: "Care" },
];

let made = 0;
const caseFacts = () => {
  made += 1;
  return { id: `record-${made}`, childId: `9000${made}`, month: month("2026-04"), teamName: "North" };
};

const audit = (given: Partial<AuditFacts> = {}): AuditFacts => ({
  ...caseFacts(),
  serviceId: "families",
  overallGrade: 6,
  weight: null,
  themes: [],
  sections: [],
  feedback: null,
  moderation: null,
  ...given,
});
const planning = (given: Partial<SectionFacts>): Partial<AuditFacts> => ({
  sections: [{ section: "planning", audited: null, notApplicable: false, selfAssessed: null, ...given }],
});
const moderated = (
  auditedGrade: Grade,
  moderatedGrade: Grade,
  given: Partial<ModerationFacts> = {},
): AuditFacts =>
  audit({
    overallGrade: auditedGrade,
    moderation: {
      id: `moderation-${made}`,
      state: "finalised",
      auditedGrade,
      moderatedGrade,
      agreedGrade: moderatedGrade,
      ...given,
    },
  });
const selection = (given: Partial<SelectionFacts> = {}): SelectionFacts => ({
  ...caseFacts(),
  state: "selected",
  reason: null,
  audit: { id: `audit-${made}`, state: "complete", dueOn: day("2026-04-30"), submittedOn: day("2026-04-30") },
  ...given,
});
const action = (given: Partial<ActionFacts> = {}): ActionFacts => ({
  ...caseFacts(),
  auditId: "audit",
  state: "open",
  openedOn: day("2026-04-10"),
  dueOn: day("2026-08-01"),
  closedOn: null,
  afterInadequate: false,
  ...given,
});

const take = (facts: Partial<QuarterFacts>) =>
  takeFigures({
    quarter,
    takenOn: day("2026-07-10"),
    services,
    selections: [],
    audits: [],
    dipSelections: [],
    dipAudits: [],
    actions: [],
    notes: [],
    ...facts,
  });

/** The counts of all figures that are not nought, of those whose key starts so. */
const countsOf = (facts: Partial<QuarterFacts>, prefix: string): Readonly<Record<string, number>> => {
  const figures = take(facts);
  return Object.fromEntries(
    figureList(services).flatMap(({ key, kind }): readonly (readonly [string, number])[] => {
      const count = countOf(figures, key) ?? assert.fail(key);
      return kind === "count" && key.startsWith(prefix) && count > 0 ? [[key, count]] : [];
    }),
  );
};

describe("the list of figures", () => {
  it("has one key for each figure, fit for an address", () => {
    const keys = figureList(services).map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    for (const key of keys) assert.match(key, /^[a-z0-9-]+$/);
  });

  it("says in a sentence what each figure counts", () => {
    for (const { counts, key } of figureList(services)) assert.match(counts, /^[A-Z].*\.$/, key);
  });
});

describe("the programme", () => {
  it("counts the cases of the quarter's draws by what became of them", () => {
    const late = { id: "x", state: "in-progress", dueOn: day("2026-06-30"), submittedOn: null } as const;
    const selections = [
      selection(),
      selection({
        audit: { id: "a", state: "submitted", dueOn: day("2026-04-30"), submittedOn: day("2026-05-01") },
      }),
      selection({ audit: late }),
      selection({ audit: { ...late, dueOn: day("2026-07-10") } }),
      selection({ audit: null }),
      selection({ state: "replacement-asked", audit: late }),
      selection({ state: "replaced", reason: "transferred", audit: { ...late, state: "replaced" } }),
      selection({ state: "replaced", reason: "closed-since", audit: null }),
    ];
    assert.deepEqual(countsOf({ selections }, ""), {
      drawn: 8,
      replaced: 2,
      "replaced-closed-since": 1,
      "replaced-transferred": 1,
      submitted: 2,
      complete: 1,
      "not-done": 4,
      late: 3,
    });
  });
});

describe("grades", () => {
  it("are counted by band at the bands' limits (D3)", () => {
    const audits = ([0, 2, 3, 5, 6, 8, 9, 10] as const).map((grade) => audit({ overallGrade: grade }));
    assert.deepEqual(countsOf({ audits }, "overall"), {
      "overall-inadequate": 2,
      "overall-requires-improvement": 2,
      "overall-good": 2,
      "overall-outstanding": 2,
    });
  });

  it("stand as agreed once a moderation is finalised, and not before (E4)", () => {
    const audits = [moderated(6, 2), moderated(6, 2, { state: "grade-proposed" })];
    assert.deepEqual(countsOf({ audits }, "overall"), { "overall-inadequate": 1, "overall-good": 1 });
  });

  it("are told of each service", () => {
    const audits = [audit(), audit({ serviceId: "care", overallGrade: 9 })];
    assert.deepEqual(countsOf({ audits }, "service"), {
      "service-families-good": 1,
      "service-care-outstanding": 1,
    });
  });

  it("of a section leave out where it did not apply, and where nothing was graded", () => {
    const audits = [
      audit(planning({ audited: 4 })),
      audit(planning({ notApplicable: true })),
      audit(planning({})),
      audit(),
    ];
    assert.deepEqual(countsOf({ audits }, "section"), {
      "section-planning-requires-improvement": 1,
      "section-planning-not-applicable": 1,
    });
  });

  const medians: readonly (readonly [readonly number[], number | null])[] = [
    [[], null],
    [[7], 7],
    [[10, 2], 6],
    [[2, 9, 3], 3],
    [[8, 5, 6, 1], 5.5],
  ];
  for (const [grades, median] of medians)
    it(`have the median ${median} where they are ${grades.join(", ") || "none"}`, () => {
      assert.equal(medianOf(grades), median);
    });

  it("have a median beside the bands, of the grades that stand", () => {
    const audits = [moderated(6, 2), audit({ overallGrade: 7 }), audit({ overallGrade: 4 })];
    assert.equal(take({ audits }).values["overall-median"]?.median, 4);
  });
});

describe("what workers, audits and families said", () => {
  it("compares sections that worker and audit both graded", () => {
    const audits = [
      audit(planning({ audited: 4, selfAssessed: 6 })),
      audit(planning({ audited: 4, selfAssessed: 4 })),
      audit(planning({ audited: 4, selfAssessed: 3 })),
      audit(planning({ audited: 4 })),
      audit(planning({ selfAssessed: 3, notApplicable: true })),
    ];
    assert.deepEqual(countsOf({ audits }, "self"), {
      "self-planning-higher": 1,
      "self-planning-same": 1,
      "self-planning-lower": 1,
    });
  });

  it("counts an audit once for each of its themes", () => {
    const audits = [
      audit({ themes: ["drift-and-delay", "supervision"] }),
      audit({ themes: ["supervision"] }),
    ];
    assert.deepEqual(countsOf({ audits }, "theme"), { "theme-drift-and-delay": 1, "theme-supervision": 2 });
  });

  it("counts families heard and not heard, and takes the median of what they scaled (D7)", () => {
    const audits = [
      audit({ feedback: { heard: true, scale: 8 } }),
      audit({ feedback: { heard: true, scale: 5 } }),
      audit({ feedback: { heard: true, scale: null } }),
      audit({ feedback: { heard: false, reason: "declined" } }),
      audit(),
    ];
    assert.deepEqual(countsOf({ audits }, "family"), {
      "family-heard": 3,
      "family-not-heard": 1,
      "family-not-heard-declined": 1,
      "family-awaited": 1,
    });
    const scale = take({ audits }).values["family-scale-median"];
    assert.deepEqual([scale?.median, scale?.entries.length], [6.5, 2]);
  });
});

describe("moderation", () => {
  const audits = [
    moderated(6, 6),
    moderated(6, 5),
    moderated(6, 2),
    moderated(6, 3, { state: "in-discussion", agreedGrade: null }),
    audit(),
  ];

  it("counts how near the two grades were before they talked, of finalised ones only", () => {
    assert.deepEqual(countsOf({ audits }, "moderat"), {
      moderated: 3,
      "moderation-under-way": 1,
      "moderation-agreed": 1,
      "moderation-within-one": 2,
      "moderation-differed": 2,
    });
  });

  it("lists who differed with all three grades, and tells none before it is final", () => {
    const { values } = take({ audits });
    assert.deepEqual(
      values["moderation-differed"]?.entries.map(({ grades }) => grades),
      [
        [6, 5, 5],
        [6, 2, 2],
      ],
    );
    assert.deepEqual(
      values["moderation-under-way"]?.entries.map(({ grades }) => grades),
      [[6]],
    );
  });
});

describe("actions", () => {
  it("are opened and closed on days of the quarter, and open or overdue at its end", () => {
    const actions = [
      action({ dueOn: day("2026-06-29") }),
      action({ dueOn: day("2026-06-30") }),
      action({ openedOn: day("2026-03-31"), dueOn: day("2026-05-01"), state: "awaiting-service-manager" }),
      action({ state: "closed", closedOn: day("2026-06-30") }),
      action({ state: "closed", closedOn: day("2026-07-02"), dueOn: day("2026-06-01") }),
      action({ state: "withdrawn" }),
      action({ openedOn: day("2026-07-01") }),
    ];
    assert.deepEqual(countsOf({ actions }, "action"), {
      "actions-opened": 5,
      "actions-closed": 1,
      "actions-open": 4,
      "actions-overdue": 2,
    });
  });

  it("are open or overdue on the day of the figures while the quarter still runs", () => {
    const actions = [action({ dueOn: day("2026-05-19") }), action({ dueOn: day("2026-05-20") })];
    const figures = take({ actions, takenOn: day("2026-05-20") });
    assert.equal(countOf(figures, "actions-overdue"), 1);
  });

  it("count reviews one by one, and what a service manager confirmed after an inadequate audit (F2, F3)", () => {
    const note = { ...caseFacts(), auditId: "audit", actionId: "action" };
    const notes = [
      { ...note, number: 1, kind: "supervision" },
      { ...note, number: 2, kind: "supervision" },
      { ...note, number: 4, kind: "confirmed" },
    ] as const;
    const actions = [action({ afterInadequate: true }), action()];
    assert.deepEqual(countsOf({ actions, notes }, "inadequate"), {
      "inadequate-open": 1,
      "inadequate-confirmed": 1,
    });
    assert.equal(countOf(take({ notes }), "action-reviews"), 2);
  });
});

describe("a figure", () => {
  it("counts no record twice, and every record is there to be listed", () => {
    const figures = take({
      selections: [selection(), selection()],
      audits: [moderated(6, 2), audit({ themes: ["supervision"] })],
      actions: [action()],
    });
    for (const [key, { entries }] of Object.entries(figures.values)) {
      assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length, key);
      for (const { id } of entries) assert.equal(figures.records[id]?.id, id, key);
    }
  });
});
