// What is doubtful in a census is told once, by the name of the element that holds it, and no child is lost by it.
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { codesOf, readTexts } from "../testing/read-texts.js";

const identifiers = "<PersonBirthDate>2015-05-05</PersonBirthDate><Sex>F</Sex>";

const child = (id: string, details: string, who = identifiers) =>
  `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID>${who}</ChildIdentifiers>${details}</Child>`;

const referral = (inner: string, from = "2025-09-01") =>
  `<CINdetails><CINreferralDate>${from}</CINreferralDate>${inner}<ReferralNFA>0</ReferralNFA></CINdetails>`;

const read = (context: TestContext, ...children: string[]) =>
  readTexts(context, {
    "census.xml":
      "<Message><Header><CollectionDetails><Collection>CIN</Collection><ReferenceDate>2026-03-31</ReferenceDate>" +
      `</CollectionDetails></Header><Children>${children.join("")}</Children></Message>`,
  });

test("a referral that has lost its date is an open case without one", async (context) => {
  const undated =
    "<CINdetails><ReferralSource>1A</ReferralSource><ReferralNFA>false</ReferralNFA></CINdetails>";
  const list = await read(context, child("1", undated));
  assert.deepEqual(
    list.records.map(({ status, openedOn }) => [status, openedOn]),
    [["other", null]],
  );
  assert.deepEqual(codesOf(list), ["missing-open-date"]);
});

test("a code that we don’t know is told by the element it stands in, whatever the year calls it", async (context) => {
  const list = await read(
    context,
    child("1", referral(""), "<GenderCurrent>7</GenderCurrent>"),
    child("2", referral(""), "<Sex>7</Sex>"),
  );
  assert.deepEqual(
    list.problems.map(({ code, row, column }) => [code, row, column]),
    [
      ["unknown-code", 1, "GenderCurrent"],
      ["unknown-code", 2, "Sex"],
    ],
  );
});

test("work that begins after its referral was closed is told where it stands", async (context) => {
  const closed = "<CINclosureDate>2025-12-01</CINclosureDate>";
  const list = await read(
    context,
    child(
      "1",
      referral(
        `${closed}<CINPlanDates><CINPlanStartDate>2026-01-01</CINPlanStartDate><CINPlanEndDate>2026-02-01</CINPlanEndDate></CINPlanDates>`,
      ),
    ),
    child(
      "2",
      referral(`${closed}<Section47><S47ActualStartDate>2026-01-02</S47ActualStartDate></Section47>`),
    ),
  );
  assert.deepEqual(
    list.problems.map(({ code, row, column, value }) => [code, row, column, value]),
    [
      ["after-closure", 1, "CINPlanStartDate", "2026-01-01"],
      ["after-closure", 2, "S47ActualStartDate", "2026-01-02"],
    ],
  );
});

test("a child who died before the case was opened has no open case, which is told with both days", async (context) => {
  const died = `${identifiers}<PersonDeathDate>2024-02-01</PersonDeathDate>`;
  const list = await read(context, child("1", referral(""), died));
  assert.deepEqual(
    list.records.map(({ status, openedOn, closedOn }) => [status, openedOn, closedOn]),
    [["closed", "2025-09-01", "2025-09-01"]],
  );
  assert.deepEqual(codesOf(list), ["died-before-case"]);
  assert.match(list.problems[0]?.message ?? "", /2024-02-01.*2025-09-01/);
});

test("a child of several referrals without a case is one row passed over", async (context) => {
  const noAction = (from: string) =>
    `<CINdetails><CINreferralDate>${from}</CINreferralDate><ReferralNFA>1</ReferralNFA></CINdetails>`;
  const list = await read(
    context,
    child("1", noAction("2025-06-01") + noAction("2025-08-01")),
    child("2", referral("")),
  );
  assert.deepEqual(list.rows, { read: 2, accepted: 1, refused: 0, skipped: 1 });
  assert.match(list.problems.find(({ code }) => code === "rows-without-case")?.message ?? "", /^1 rows /);
});

test("a closure before the referral is told once, whatever work lies between", async (context) => {
  const work = "<Assessments><AssessmentActualStartDate>2025-09-02</AssessmentActualStartDate></Assessments>";
  const turned = referral(`<CINclosureDate>2025-08-01</CINclosureDate>${work}`);
  const list = await read(context, child("1", turned), child("2", referral("")));
  assert.deepEqual(codesOf(list), ["closed-before-opened"]);
});
