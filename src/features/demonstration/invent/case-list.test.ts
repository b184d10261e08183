import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { addMonths, type LocalDate, parseLocalDate } from "../../../domain/shared/calendar.js";
import { type ListName, listColumns } from "./annex-a-lists.js";
import { type CaseLists, inventCaseLists } from "./case-list.js";
import { inventCouncil } from "./council.js";
import { endOfMonth, historyMonths } from "./history.js";

const day = (text: string): LocalDate => parseLocalDate(text) ?? assert.fail(text);
const ends = day("2026-06-14");
const council = inventCouncil({ seed: "demonstration", ends });
const lists = inventCaseLists({ seed: "demonstration", council, ends });

const textOf = (from: CaseLists, at: LocalDate, list: ListName): string =>
  from.asAt(at).find((file) => file.fileName === `${list}.csv`)?.text ?? assert.fail(list);

/** Rows by heading, with days as YYYY-MM-DD; the line of totals at the foot left out. */
const rowsIn = (text: string): Record<string, string>[] => {
  const rows: string[][] = parse(text, { bom: true });
  const [head = [], ...body] = rows;
  const iso = (value: string) => value.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, "$3-$2-$1");
  return body
    .filter((row) => /^\d{7}$/.test(row[0] ?? ""))
    .map((row) => Object.fromEntries(head.map((name, index) => [name, iso(row[index] ?? "")])));
};

const months = [...historyMonths(ends).keys()];
const monthly = months.map((index) => {
  const at = endOfMonth(ends, index);
  const text = textOf(lists, at, "List_6");
  return { at, text, cases: rowsIn(text) };
});

const isOpen = (row: Record<string, string>) => row["CIN Closure Date"] === "";

test("the same seed, council and day give the same text", () => {
  const again = inventCaseLists({ seed: "demonstration", council, ends });
  assert.deepEqual(again.asAt(day("2025-11-30")), lists.asAt(day("2025-11-30")));
  assert.notEqual(
    textOf(inventCaseLists({ seed: "another", council, ends }), ends, "List_6"),
    textOf(lists, ends, "List_6"),
  );
});

test("every list has the template's headings and as many cells in each row", () => {
  for (const file of lists.asAt(ends)) {
    const rows: string[][] = parse(file.text, { bom: true });
    const list = (Object.keys(listColumns) as ListName[]).find((name) => file.fileName === `${name}.csv`);
    assert.deepEqual(rows[0], [...listColumns[list ?? assert.fail(file.fileName)]]);
    assert.ok(rows.length > 100, file.fileName);
  }
  assert.deepEqual(listColumns.List_6.slice(6), [
    "CIN Start Date",
    "Primary Need Code",
    "Date Child Was Last Seen",
    "CIN Closure Date",
    "Reason for Closure",
    "Case status",
    "Allocated Team",
    "Allocated Worker",
  ]);
  assert.equal(listColumns.List_8.length, 34);
});

test("each month about 2,000 cases are open, in a likely mix of statuses", () => {
  for (const { at, cases } of monthly) {
    const open = cases.filter(isOpen);
    assert.ok(open.length > 1850 && open.length < 2150, `${at}: ${open.length}`);
    const share = (status: string) =>
      (100 * open.filter((row) => row["Case status"]?.startsWith(status)).length) / open.length;
    for (const [status, expected] of [
      ["a)", 20],
      ["b)", 14],
      ["c)", 40],
      ["d)", 26],
    ] as const)
      assert.ok(Math.abs(share(status) - expected) < 5, `${at} ${status}: ${share(status).toFixed(1)} %`);
  }
});

test("every team has cases open for at least six months, and every worker has some", () => {
  for (const { at, cases } of monthly) {
    const old = cases.filter((row) => isOpen(row) && (row["CIN Start Date"] ?? "") <= addMonths(at, -6));
    const open = cases.filter(isOpen);
    for (const team of council.teams)
      assert.ok(old.filter((row) => row["Allocated Team"] === team.name).length >= 3, `${team.name} ${at}`);
    const known = new Set(["", "Unallocated", ...council.people.map((person) => person.name)]);
    for (const row of open) assert.ok(known.has(row["Allocated Worker"] ?? "?"), row["Allocated Worker"]);
    assert.ok(new Set(open.map((row) => row["Allocated Worker"])).size >= 100);
  }
});

test("dates follow one another: born before closing, opened before seen and closed, nothing later than the list", () => {
  for (const { at, cases } of monthly) {
    for (const row of cases) {
      const [start, closed, seen] = [
        row["CIN Start Date"],
        row["CIN Closure Date"],
        row["Date Child Was Last Seen"],
      ];
      assert.ok(start !== undefined && parseLocalDate(start) !== null && start <= at, JSON.stringify(row));
      if (closed)
        assert.ok(parseLocalDate(closed) !== null && closed > start && closed <= at, JSON.stringify(row));
      if (seen && parseLocalDate(seen))
        assert.ok(seen >= start && seen <= (closed || at), JSON.stringify(row));
    }
    assert.equal(new Set(cases.map((row) => row["Child Unique ID"])).size, cases.length, "one row a child");
  }
});

test("months tell the same story: nobody's facts change, closed cases stay closed but for a new referral", () => {
  const born = new Map<string, string>();
  const latest = new Map<string, { readonly start: string; readonly closed: string }>();
  let again = 0;
  for (const row of monthly.flatMap(({ cases }) => cases)) {
    const id = row["Child Unique ID"] ?? "";
    const [start, closed] = [row["CIN Start Date"] ?? "", row["CIN Closure Date"] ?? ""];
    assert.equal(row["Date of Birth"], born.get(id) ?? row["Date of Birth"]);
    born.set(id, row["Date of Birth"] ?? "");
    const before = latest.get(id);
    if (before?.start === start && before.closed !== "") assert.equal(closed, before.closed, id);
    if (before !== undefined && before.start !== start) {
      assert.ok(start > before.start && (before.closed === "" || start > before.closed), id);
      again++;
    }
    latest.set(id, { start, closed });
  }
  assert.ok(again > 20, `referred again: ${again}`);
});

test("each month some cases join and some close", () => {
  for (const [index, { cases }] of monthly.entries()) {
    const before = monthly[index - 1];
    if (before === undefined || index === 14) continue;
    const ids = (rows: Record<string, string>[]) =>
      new Set(rows.filter(isOpen).map((row) => row["Child Unique ID"]));
    const [now, then] = [ids(cases), ids(before.cases)];
    const joined = [...now].filter((id) => !then.has(id));
    const closed = [...then].filter((id) => !now.has(id));
    assert.ok(joined.length > 150 && closed.length > 150, `${joined.length} joined, ${closed.length} closed`);
  }
});

test("children on a plan or in care stand on their own list, and care leavers on none but theirs", () => {
  const { at, cases } = monthly[10] ?? assert.fail();
  const withStatus = (status: string) =>
    cases.filter((row) => row["Case status"]?.startsWith(status)).map((row) => row["Child Unique ID"]);
  const plans = new Set(rowsIn(textOf(lists, at, "List_7")).map((row) => row["Child Unique ID"]));
  const care = new Set(rowsIn(textOf(lists, at, "List_8")).map((row) => row["Child Unique ID"]));
  for (const id of withStatus("b)")) assert.ok(plans.has(id), id);
  for (const id of withStatus("a)")) assert.ok(care.has(id), id);
  const open = new Set(cases.filter(isOpen).map((row) => row["Child Unique ID"]));
  for (const row of rowsIn(textOf(lists, at, "List_9"))) assert.ok(!open.has(row["Child Unique ID"]));
});

test("each month has a few slips for a preview to show", () => {
  for (const { at, cases, text } of monthly) {
    const workers = cases.filter(isOpen).map((row) => row["Allocated Worker"]);
    assert.ok(workers.includes("") && workers.includes("Unallocated"), at);
    assert.ok(cases.some((row) => row["Date Child Was Last Seen"] === "Not recorded"));
    assert.match(text, /\r\nTotal: \d+,+\r\n$/);
  }
});
