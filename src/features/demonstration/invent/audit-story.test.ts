import assert from "node:assert/strict";
import { test } from "node:test";
import { type Band, bandOf } from "../../../domain/framework/bands.js";
import { THEMES } from "../../../domain/framework/themes.js";
import { sectionCodes } from "./audit-grades.js";
import { type AuditStory, inventAudit } from "./audit-story.js";
import { teams } from "./council-shape.js";
import { monthsOfHistory } from "./history.js";

const themes = THEMES.map((theme) => theme.code);
const replacementReasons = ["closed-since", "worker-on-leave"];

const storyOf = (seed: string, teamKey: string, month: number): AuditStory =>
  inventAudit({ seed, auditKey: `${month} ${teamKey}`, teamKey, month, themes, replacementReasons });

const storiesOf = (seed: string) =>
  Array.from({ length: monthsOfHistory }, (_, month) =>
    teams.map((team) => ({ month, story: storyOf(seed, team.key, month) })),
  ).flat();

const told = storiesOf("demonstration");
const stories = told.map(({ story }) => story);
const sections = stories.flatMap(({ audit }) => sectionCodes.map((section) => audit.sections[section]));

const share = <T>(of: readonly T[], holds: (each: T) => boolean): number =>
  (100 * of.filter(holds).length) / of.length;
const assertNear = (value: number, expected: number, within: number, what: string) =>
  assert.ok(
    Math.abs(value - expected) <= within,
    `${what}: ${value.toFixed(1)}, expected ${expected} ± ${within}`,
  );

test("the same request tells the same story, and other themes change nothing but themes", () => {
  assert.deepEqual(storyOf("demonstration", "fostering", 3), storyOf("demonstration", "fostering", 3));
  const request = { seed: "s", auditKey: "a", teamKey: "fostering", month: 3, replacementReasons };
  const [one, other] = [
    inventAudit({ ...request, themes }),
    inventAudit({ ...request, themes: ["recording"] }),
  ];
  assert.deepEqual({ ...one, audit: null }, { ...other, audit: null });
  assert.deepEqual(one.audit.actions, other.audit.actions);
  assert.deepEqual(other.audit.themes, ["recording"]);
});

test("overall grades spread over the bands as in an ordinary council", () => {
  const expected: Record<Band, number> = {
    inadequate: 8,
    "requires-improvement": 37,
    good: 48,
    outstanding: 7,
  };
  const many = ["demonstration", "two", "three", "four"].flatMap(storiesOf).map(({ story }) => story);
  for (const band of ["inadequate", "requires-improvement", "good", "outstanding"] as const) {
    const of = (from: readonly AuditStory[]) =>
      share(from, ({ audit }) => bandOf(audit.overall.grade) === band);
    assertNear(of(many), expected[band], 3.5, band);
    assertNear(of(stories), expected[band], 7, `${band} in the demonstration`);
  }
});

test("management oversight gets better after the training, and assessments hardly change", () => {
  const good = (section: "management-oversight" | "assessment", from: number, to: number) =>
    share(
      told.filter(({ month }) => month >= from && month <= to),
      ({ story }) => story.audit.sections[section].grade >= 6,
    );
  assert.ok(good("management-oversight", 9, 14) - good("management-oversight", 0, 5) > 15);
  assert.ok(Math.abs(good("assessment", 9, 14) - good("assessment", 0, 5)) < 15);
});

test("workers see their own work a little kinder than the audit does", () => {
  const apart = stories.flatMap(({ self, audit }) =>
    sectionCodes.map((section) => self[section].grade - audit.sections[section].grade),
  );
  assertNear(apart.reduce((sum, each) => sum + each, 0) / apart.length, 0.7, 0.25, "grades apart");
  assert.ok(apart.some((each) => each < 0));
});

test("grades of 5 or less say what would get it to good and have actions; every audit has a theme", () => {
  for (const { audit } of stories) {
    assert.equal(audit.overall.toGetToGood !== null, audit.overall.grade <= 5);
    if (audit.overall.grade <= 5) assert.ok(audit.actions.length > 0);
    assert.ok(audit.actions.length <= 6 && audit.themes.length >= 1 && audit.themes.length <= 3);
    for (const section of sectionCodes)
      if (audit.sections[section].grade <= 5)
        assert.ok(audit.actions.some((action) => action.section === section));
    for (const action of audit.actions) assert.ok(action.dueInDays >= 3 && action.dueInDays <= 56);
  }
});

test("no two audits read the same", () => {
  const distinct = (texts: readonly string[]) => new Set(texts).size;
  assert.ok(distinct(stories.map(({ audit }) => audit.overall.reasons)) > 340);
  assert.ok(distinct(sections.map((section) => JSON.stringify(section))) > 2100);
  for (const column of ["workingWell", "worriedAbout", "needsToHappen"] as const)
    assert.ok(distinct(sections.map((section) => section[column])) > 600, column);
  assert.ok(
    distinct(stories.flatMap(({ self }) => sectionCodes.map((section) => JSON.stringify(self[section])))) >
      1700,
  );
});

test("about a quarter of moderations differ, by one or two, and are settled between the two grades", () => {
  const moderated = stories.flatMap(({ moderation, audit }) =>
    moderation === null ? [] : [{ moderation, audited: audit.overall.grade }],
  );
  assert.ok(moderated.length > 80);
  assertNear(
    share(moderated, ({ moderation }) => !moderation.agrees),
    25,
    9,
    "differing",
  );
  for (const { moderation, audited } of moderated) {
    const by = Math.abs(moderation.grade - audited);
    assert.ok(moderation.agrees ? by === 0 : by === 1 || by === 2);
    assert.equal(moderation.settled === null, moderation.agrees);
    assert.equal(moderation.toGetToGood !== null, moderation.grade <= 5);
    const settled = moderation.settled?.grade ?? audited;
    assert.ok(
      settled >= Math.min(audited, moderation.grade) && settled <= Math.max(audited, moderation.grade),
    );
  }
  const chosen = { seed: "s", auditKey: "a", teamKey: "fostering", month: 3, themes, replacementReasons };
  assert.notEqual(inventAudit({ ...chosen, moderated: true }).moderation, null);
  assert.equal(inventAudit({ ...chosen, moderated: false }).moderation, null);
});

test("supervision follows each action until it is met, and the service manager looks at inadequate work too", () => {
  for (const { audit, supervision } of stories) {
    let open = [...audit.actions.keys()];
    for (const meeting of supervision.meetings) {
      assert.deepEqual(
        meeting.reviews.map((review) => review.action),
        open,
      );
      open = meeting.reviews
        .filter((review) => review.progress !== "standard-met")
        .map((review) => review.action);
    }
    assert.equal(supervision.standardMet, open.length === 0);
    const inadequate = audit.overall.grade <= 2;
    assert.equal(supervision.serviceManager !== null, inadequate && supervision.standardMet);
  }
  assertNear(
    share(stories, ({ supervision }) => supervision.standardMet),
    91,
    6,
    "standard met",
  );
});

test("most families are heard, most audits are in time, a few are never done and a few cases are replaced", () => {
  assertNear(
    share(stories, ({ feedback }) => feedback.heard),
    68,
    8,
    "heard",
  );
  assertNear(
    share(stories, ({ completion }) => completion.managerDaysLate === 0),
    74,
    10,
    "in time",
  );
  assertNear(
    share(stories, ({ completion }) => completion.neverDone === true),
    4,
    3,
    "never done",
  );
  assertNear(
    share(stories, ({ replacement }) => replacement !== undefined),
    7,
    4,
    "replaced",
  );
});
