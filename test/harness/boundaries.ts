// Reads the boundaries of a practice standard from lines that people can check, and tests the standard at each:
//   2026-04-07 due 2026-04-07 | what the line shows | referral 2026-04-02, status looked-after, supply seen latest
// A case's own events and supplies stand instead of its standard's. Each kind of event named is supplied whole unless said.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CaseEvent, EventKind, Supplied, Supply } from "../../src/domain/case-data/case-event.js";
import type { CaseStatus } from "../../src/domain/case-data/case-record.js";
import { type LocalDate, parseLocalDate, parseMonth } from "../../src/domain/shared/calendar.js";
import { defaultStandards } from "../../src/domain/standards/default-standards.js";
import { judgeStandard } from "../../src/domain/standards/judge-standard.js";
import type { Finding, Standard, StandardCase, StandardCode } from "../../src/domain/standards/standard.js";

const day = (text = ""): LocalDate => {
  const date = parseLocalDate(text);
  assert.ok(date, `${text} is not a date`);
  return date;
};

/** "core-group 2026-03-02", "protection-plan 2026-03-02 2026-04-01", "placement 2026-03-02 - U4" */
const readEvent = (item: string): CaseEvent => {
  const [kind = "", start, end = "-", code = ""] = item.split(" ");
  return {
    kind: kind as EventKind,
    startedOn: start === "-" ? null : day(start),
    ...(end !== "-" && { endedOn: day(end) }),
    ...(code === "not-seen" ? { seen: code } : code !== "" && { code }),
  };
};

const readSupply = (words: readonly string[]): Supply => ({
  since: words[0] === "since" ? day(words[1]) : null,
  latestOnly: words[0] === "latest",
  ...(words[0] === "decisions" && { decisions: true }),
});

type Given = {
  readonly case: StandardCase;
  readonly supplied: Supplied;
};

const readGiven = (items: readonly string[]): Given => {
  const words = items.filter(Boolean).map((item) => item.split(" "));
  const of = (name: string) => words.findLast(([first]) => first === name)?.slice(1);
  const date = (name: string) => (of(name) && of(name)?.[0] !== "-" ? day(of(name)?.[0]) : null);
  const facts = ["status", "opened", "closed", "born", "supply", "no"];
  const events = items.filter((item) => item && !facts.includes(item.split(" ")[0] ?? "")).map(readEvent);
  const supplies = words.filter(([first, kind]) => first === "supply" && kind !== "nothing");
  const born = of("born")?.[0] ?? "-";
  return {
    case: {
      birthMonth: parseMonth(born),
      status: (of("status")?.[0] ?? "child-in-need") as CaseStatus,
      openedOn: of("opened") ? date("opened") : day("2026-01-05"),
      closedOn: date("closed"),
      events,
    },
    supplied: {
      ...Object.fromEntries(events.map(({ kind }) => [kind, readSupply(["whole"])])),
      ...Object.fromEntries(supplies.map(([, kind, ...rest]) => [kind, readSupply(rest)])),
    },
  };
};

/** The items of the standard, but for events and supplies where the case says its own. */
const joinItems = (base: readonly string[], own: readonly string[]): readonly string[] => {
  const isSupply = (item: string) => item.startsWith("supply ");
  const isFact = (item: string) => /^(status|opened|closed|born) /.test(item);
  const isEvent = (item: string) => !isSupply(item) && !isFact(item);
  const kept = base.filter(
    (item) =>
      isFact(item) || (isSupply(item) && !own.some(isSupply)) || (isEvent(item) && !own.some(isEvent)),
  );
  return [...kept, ...own];
};

const itemsOf = (text = ""): readonly string[] =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);

export const standardCalled = (code: StandardCode): Standard => {
  const standard = defaultStandards.find((one) => one.code === code);
  assert.ok(standard);
  return standard;
};

/** Judges the child that the items describe. */
export const judgeItems = (standard: Standard, asAt: string, items: string, base = ""): Finding | null => {
  const given = readGiven(joinItems(itemsOf(base), itemsOf(items)));
  return judgeStandard(given.case, standard, { asAt: day(asAt), supplied: given.supplied });
};

export const testBoundaries = (code: StandardCode, base: string, lines: string): void => {
  for (const line of lines.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const [expected = "", said = "", items] = line.split("|").map((part) => part.trim());
    const [asAt = "", verdict, dueOn] = expected.split(/ +/);
    test(`${code}: ${said}: ${verdict}`, () => {
      const found = judgeItems(standardCalled(code), asAt, items ?? "", base);
      assert.equal(found?.verdict ?? "does-not-apply", verdict, found?.reason);
      if (!found) return;
      assert.equal(found.dueOn ?? "-", dueOn, found.reason);
      assert.ok(found.datesUsed.every(({ on }) => on <= asAt));
      assert.match(found.reason, /^[A-Z].*\.$/);
    });
  }
};
