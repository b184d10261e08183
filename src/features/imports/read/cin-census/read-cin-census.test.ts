import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { CaseRecord } from "../../../../domain/case-data/case-record.js";
import { temporaryFile } from "../../../../platform/files/testing/temporary-file.js";
import { projectFolder } from "../../../../platform/project-folder.js";
import { asAt } from "../testing/list-six.js";
import { type CaseList, readAll } from "../testing/read-all.js";

const header = (referenceDate = "2026-03-31", collection = "CIN") =>
  `<Header><CollectionDetails><Collection>${collection}</Collection><Year>2026</Year>` +
  `<ReferenceDate>${referenceDate}</ReferenceDate></CollectionDetails></Header>`;

const census = (children: string, head = header()) =>
  `<?xml version="1.0"?><Message>${head}<Children>${children}</Children></Message>`;

const child = (id: string, details: string, identifiers = "<PersonBirthDate>2015-05-05</PersonBirthDate>") =>
  `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID>${identifiers}<Sex>F</Sex></ChildIdentifiers>` +
  `<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>${details}</Child>`;

const referral = (inner: string, from = "2025-09-01") =>
  `<CINdetails><CINreferralDate>${from}</CINreferralDate>${inner}<ReferralNFA>0</ReferralNFA></CINdetails>`;

async function read(context: TestContext, content: string | Buffer, day = asAt): Promise<CaseList> {
  const path = await temporaryFile(context, "census.xml", content);
  const result = await readAll([{ name: "census.xml", path }], { asAt: day });
  assert.ok(result.ok, JSON.stringify(result));
  const { rows } = result.value;
  assert.equal(rows.accepted + rows.refused + rows.skipped, rows.read);
  return result.value;
}

const refusalOf = async (context: TestContext, content: string | Buffer) => {
  const path = await temporaryFile(context, "census.xml", content);
  const result = await readAll([{ name: "census.xml", path }], { asAt });
  assert.ok(!result.ok);
  return result.refusal;
};

const codes = (list: CaseList) => list.problems.map(({ code, row, column }) => `${code} ${row} ${column}`);
const eventsOf = (record: CaseRecord | undefined) =>
  record?.events.map(({ kind, startedOn, endedOn, code }) =>
    [kind, startedOn, endedOn, code].filter((part) => part !== undefined).join(" "),
  );

const dataFolder = join(projectFolder, "../shared/data/synthetic/la_60");
const skip = existsSync(dataFolder) ? false : "the shared sample data is not beside the project";

test("the hostile small census gives what its comments say of each child", { skip }, async () => {
  const name = "cin_census_hostile_small.xml";
  const result = await readAll([{ name, path: join(dataFolder, name) }], { asAt });
  assert.ok(result.ok);
  const { records, problems, rows } = result.value;
  assert.deepEqual(
    Object.fromEntries(records.map(({ childId, status, openedOn }) => [childId, `${status} ${openedOn}`])),
    {
      H0001: "child-in-need 2025-09-01",
      H0002: "assessment 2026-02-02",
      H0003: "child-protection 2025-12-01",
      H0004: "closed 2025-07-07",
      H0005: "child-protection 2025-12-12",
    },
  );
  const first = records.find(({ childId }) => childId === "H0001");
  assert.equal(first?.ethnicity, "WBRI");
  assert.equal(records.find(({ childId }) => childId === "H0003")?.birthMonth, "2026-06");
  assert.deepEqual(problems.map(({ code, row }) => `${code} ${row}`).toSorted(), [
    "child-twice 5",
    "left-out null",
    "two-open-episodes 5",
    "two-open-episodes 6",
  ]);
  assert.deepEqual(rows, { read: 6, accepted: 6, refused: 0, skipped: 0 });
});

test("every dated piece of work becomes an event, in whatever order the elements stand", async (context) => {
  const work = `<ChildProtectionPlans><Reviews><CPPreviewDate>2025-12-20</CPPreviewDate><CPPreviewDate>2026-03-01</CPPreviewDate></Reviews>
      <CPPstartDate>2025-10-10</CPPstartDate></ChildProtectionPlans>
    <Section47><ICPCnotRequired>false</ICPCnotRequired><DateOfInitialCPC>2025-10-10</DateOfInitialCPC><S47ActualStartDate>2025-09-20</S47ActualStartDate></Section47>
    <Section47><S47ActualStartDate>2025-09-05</S47ActualStartDate><ICPCnotRequired>1</ICPCnotRequired></Section47>
    <Assessments><AssessmentAuthorisationDate>2025-10-01</AssessmentAuthorisationDate><AssessmentActualStartDate>2025-09-02</AssessmentActualStartDate></Assessments>
    <CINPlanDates><CINPlanStartDate>2025-10-02</CINPlanStartDate><CINPlanEndDate>2025-10-10</CINPlanEndDate></CINPlanDates>
    <PreProceedingsandFGDM><PPStartDate>2026-02-01</PPStartDate><FGDMMeetingOffer>1</FGDMMeetingOffer><StepDecisionDate>2026-03-02</StepDecisionDate><PPOutcome>A</PPOutcome></PreProceedingsandFGDM>`;
  const { records } = await read(context, census(child("1", referral(work))));
  assert.deepEqual(eventsOf(records[0]), [
    "referral 2025-09-01",
    "assessment 2025-09-02 2025-10-01",
    "section-47 2025-09-05 NO-CONFERENCE",
    "section-47 2025-09-20",
    "in-need-plan 2025-10-02 2025-10-10",
    "initial-conference 2025-10-10",
    "protection-plan 2025-10-10",
    "protection-review 2025-12-20",
    "pre-proceedings 2026-02-01 2026-03-02 A",
    "protection-review 2026-03-01",
  ]);
  assert.equal(records[0]?.status, "child-protection");
});

test("a referral that needed no action is no case, but beside a case it is an event of the child", async (context) => {
  const nfa = (rest = "") =>
    `<CINdetails><CINreferralDate>2026-01-10</CINreferralDate>${rest}<ReferralNFA>true</ReferralNFA></CINdetails>`;
  const list = await read(
    context,
    census(
      child("only", nfa()) +
        child("both", nfa() + referral("")) +
        child("work", nfa("<CINPlanDates><CINPlanStartDate>2026-01-12</CINPlanStartDate></CINPlanDates>")),
    ),
  );
  assert.deepEqual(list.rows, { read: 3, accepted: 1, refused: 0, skipped: 2 });
  assert.deepEqual(eventsOf(list.records[0]), ["referral 2025-09-01", "referral 2026-01-10 NFA"]);
  assert.deepEqual(codes(list), ["no-action-but-work 3 ReferralNFA", "rows-without-case null null"]);
});

test("a child who has died has no open case, and what a closed case left open ends with it", async (context) => {
  const died = "<PersonDeathDate>2026-01-02</PersonDeathDate>";
  const plan = "<ChildProtectionPlans><CPPstartDate>2025-10-01</CPPstartDate></ChildProtectionPlans>";
  const list = await read(
    context,
    census(
      child("1", referral(plan), died) +
        child(
          "2",
          referral(`${plan}<CINclosureDate>2025-12-01</CINclosureDate>`) + referral("", "2026-02-01"),
        ),
    ),
  );
  assert.deepEqual(
    list.records.map(({ status, closedOn }) => [status, closedOn]),
    [
      ["closed", "2026-01-02"],
      ["other", null],
    ],
  );
  assert.deepEqual(codes(list), ["plan-outlives-case 2 CPPstartDate", "open-after-death 1 null"]);
});

test("what makes the case uncertain refuses the child; what is beside it warns and is left out", async (context) => {
  const assessed = (from: string, to: string) =>
    referral(
      `<Assessments><AssessmentActualStartDate>${from}</AssessmentActualStartDate><AssessmentAuthorisationDate>${to}</AssessmentAuthorisationDate></Assessments>`,
    );
  const list = await read(
    context,
    census(
      [
        child("1", referral("", "2025-02-30")),
        child("2", referral("<CINclosureDate>2025-08-01</CINclosureDate>")),
        child(" ", referral("")),
        child("4", assessed("2025-09-31", "")),
        child("5", assessed("2025-10-01", "2025-09-20")),
        child("6", assessed("2026-04-02", "")),
        child("7", referral(""), "<PersonBirthDate>2015-13-01</PersonBirthDate>"),
        child("8", ""),
      ].join(""),
    ),
  );
  assert.deepEqual(list.rows, { read: 8, accepted: 4, refused: 3, skipped: 1 });
  assert.deepEqual(codes(list), [
    "impossible-date 1 CINreferralDate",
    "closed-before-opened 2 CINclosureDate",
    "blank-id 3 LAchildID",
    "impossible-date 4 AssessmentActualStartDate",
    "closed-before-opened 5 AssessmentAuthorisationDate",
    "seen-in-future 6 AssessmentActualStartDate",
    "impossible-date 7 PersonBirthDate",
    "rows-without-case null null",
  ]);
  assert.equal(list.problems.find(({ row }) => row === 7)?.value, null);
  assert.deepEqual(
    list.records.map(({ childId, status }) => `${childId} ${status}`),
    ["4 other", "5 other", "6 other", "7 other"],
  );
});

test("prefixes, attributes, comments, entities and odd encodings make no difference", async (context) => {
  const plain = census(child("7&amp;7", referral("")));
  const prefixed = plain
    .replaceAll(/<(\/?)([A-Z])/g, "<$1c:$2")
    .replace("<c:Message>", '<c:Message xmlns:c="urn:cin">')
    .replace("<c:LAchildID>", '<c:LAchildID kind="text"><!-- id -->');
  const expected = (await read(context, plain)).records;
  assert.equal(expected[0]?.childId, "7&7");
  const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plain, "utf16le")]);
  for (const content of [prefixed, `\ufeff${plain}`, marked, plain.replace("7&amp;7", "<![CDATA[7&7]]>")])
    assert.deepEqual((await read(context, content)).records, expected);
});

test("plainly written children and all others are read alike, and empty blocks tell nothing", async (context) => {
  const plan = "<ChildProtectionPlans><NumberOfPreviousCPP>1</NumberOfPreviousCPP></ChildProtectionPlans>";
  const details = `<CINdetails/>${referral(`<Assessments/>${plan}<Unknown><Inner/></Unknown>`, "2025-09-01Z")}`;
  const plain = child("1", details);
  const other = plain.replace("<Child>", '<Child x="1">');
  const spaced = plain.replaceAll("><", ">\n  <");
  for (const written of [plain, other, spaced]) {
    const list = await read(context, census(written));
    assert.deepEqual(codes(list), []);
    assert.deepEqual(
      list.records.map(({ status, openedOn }) => `${status} ${openedOn}`),
      ["other 2025-09-01"],
    );
  }
  for (const broken of [plain.replace("</Sex>", "</Sexe>"), plain.replace("</Ethnicity>", "")])
    assert.equal((await refusalOf(context, census(broken))).code, "damaged");
});

test("a census read for another day than its own says so once, and leaves out what came between", async (context) => {
  const details = referral("", "2025-11-01") + referral("", "2026-03-10");
  const list = await read(context, census(child("1", details), header("2026-03-31")), asAtOf("2026-01-31"));
  assert.deepEqual(codes(list), ["other-reference-date null ReferenceDate"]);
  assert.equal(list.records[0]?.openedOn, "2025-11-01");
  assert.deepEqual(list.supplied.assessment, { since: "2025-04-01", latestOnly: false });
  assert.equal("placement" in list.supplied, false);
});

const asAtOf = (day: string) => day as typeof asAt;

test("many children with one far apart from its repeat are each one case", async (context) => {
  const many = Array.from({ length: 3_000 }, (_, at) => child(`C${at}`, referral("")));
  const again = child("C0", referral("", "2026-01-01"));
  const list = await read(context, census([...many, again].join("\n")));
  assert.equal(list.records.length, 3_000);
  assert.equal(list.children, 3_000);
  assert.equal(list.records.find(({ childId }) => childId === "C0")?.openedOn, "2026-01-01");
  assert.deepEqual(codes(list), ["child-twice 3001 null", "two-open-episodes 1 null"]);
});

test("what is not a census of children in need is refused by what it is", async (context) => {
  const school = await refusalOf(context, census("<Pupil/>", header("2026-01-15", "SC1")));
  assert.equal(school.code, "other-xml");
  assert.match(school.message, /SC1/);
  assert.match((await refusalOf(context, "<SchoolCensus/>")).message, /SchoolCensus/);
  assert.equal((await refusalOf(context, census(""))).code, "no-cases");
  const late = `<Message><Children>${child("1", referral(""))}</Children>${header("2026-03-31", "APC")}</Message>`;
  assert.equal((await refusalOf(context, late)).code, "other-xml");
});

test("what could harm is refused: document types, damage, endless children and texts", async (context) => {
  const entity = `<!DOCTYPE Message [<!ENTITY a SYSTEM "file:///etc/passwd">]>${census(child("&a;", ""))}`;
  assert.equal((await refusalOf(context, entity)).code, "unsafe-content");
  assert.equal((await refusalOf(context, census(child("1", "")).slice(0, -30))).code, "damaged");
  assert.equal((await refusalOf(context, census(child("&lol;", "")))).code, "damaged");
  const endless = census(child("1", referral("").repeat(20_000)));
  assert.equal((await refusalOf(context, endless)).code, "too-large");
  assert.equal((await refusalOf(context, census(child("9".repeat(2_000_000), "")))).code, "too-large");
  const deep = census(`${"<a>".repeat(2_000)}${"</a>".repeat(2_000)}`);
  assert.equal((await refusalOf(context, deep)).code, "damaged");
});
