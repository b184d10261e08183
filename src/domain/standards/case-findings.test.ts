// What the standards find for one child, section by section, and whether a later list says otherwise.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SECTION_CODES } from "../framework/sections.js";
import { type LocalDate, parseLocalDate } from "../shared/calendar.js";
import { bySection, compareFinding, judgeCase } from "./case-findings.js";
import { defaultStandards } from "./default-standards.js";
import type { StandardCase } from "./standard.js";

const day = (text: string): LocalDate => parseLocalDate(text) ?? assert.fail(text);
const latest = { since: null, latestOnly: true };
const judging = { asAt: day("2025-03-31"), supplied: { supervision: latest, "in-need-visit": latest } };
const child: StandardCase = {
  birthMonth: null,
  status: "child-in-need",
  openedOn: day("2024-01-08"),
  closedOn: null,
  events: [
    { kind: "in-need-plan", startedOn: day("2024-01-08") },
    { kind: "supervision", startedOn: day("2025-01-20") },
    { kind: "in-need-visit", startedOn: day("2025-03-25"), seen: "alone" },
  ],
};

describe("a child's findings", () => {
  const found = judgeCase(child, defaultStandards, judging);

  it("are those of the standards that apply, with what each says", () => {
    const verdicts = new Map(found.map(({ standard, finding }) => [standard.code, finding.verdict]));
    assert.equal(verdicts.get("supervision"), "not-met");
    assert.equal(verdicts.get("in-need-visit"), "met");
    assert.ok(!verdicts.has("care-visit"));
  });

  it("are none for a closed case", () => {
    const closed = { ...child, status: "closed", closedOn: day("2025-03-01") } as const;
    assert.deepEqual(judgeCase(closed, defaultStandards, judging), []);
  });

  it("stand each in one section, in the sections' order, and none is lost", () => {
    const sections = bySection(found);
    assert.deepEqual([...sections.keys()], SECTION_CODES);
    assert.deepEqual(
      sections.get("management-oversight")?.map(({ standard }) => standard.code),
      ["supervision"],
    );
    assert.equal([...sections.values()].flat().length, found.length);
  });
});

describe("a later list", () => {
  const said = {
    verdict: "not-met",
    dueOn: day("2025-02-17"),
    datesUsed: [{ what: "latest supervision", on: day("2025-01-20") }],
    reason: "It was late.",
  } as const;

  it("says the same where verdict and dates are the same, however it is put", () => {
    assert.equal(compareFinding(said, { ...said, reason: "In other words." }), "same");
  });

  it("changes what was said by another verdict, another day or another date", () => {
    assert.equal(compareFinding(said, { ...said, verdict: "met" }), "changed");
    assert.equal(compareFinding(said, { ...said, dueOn: null }), "changed");
    const datesUsed = [{ what: "latest supervision", on: day("2025-01-27") }];
    assert.equal(compareFinding(said, { ...said, datesUsed }), "changed");
  });

  it("may say nothing of it any more", () => {
    assert.equal(compareFinding(said, null), "gone");
  });
});
