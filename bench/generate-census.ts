// Makes a children in need census of any number of invented children, in the mix of a real one; the same number always
// gives the same file. For measuring how fast, and in how little memory, censuses are read.
// usage: node dist/bench/generate-census.js CHILDREN FILE
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { pathToFileURL } from "node:url";

/** Numbers from 0 to below 1 that look like chance and are the same every time (mulberry32). */
const makeChance = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

type Chance = ReturnType<typeof makeChance>;

const yearEnd = Date.UTC(2026, 2, 31);
const dayLength = 86_400_000;

/** The day so many days before the end of the census year. */
const dayBefore = (days: number): string => new Date(yearEnd - days * dayLength).toISOString().slice(0, 10);

const tag = (name: string, text: string) => `<${name}>${text}</${name}>`;
const pick = <One>(from: readonly One[], chance: Chance): One | undefined =>
  from[Math.floor(chance() * from.length)];

const ethnicities = ["WBRI", "WBRI", "WBRI", "WOTH", "BAFR", "APKN", "MWBC", "ABAN", "NOBT", "OOTH"];
const sources = ["1A", "2A", "3A", "3E", "5A", "6", "6", "8", "10"];

const assessment = (referred: number, chance: Chance): string => {
  const from = Math.floor(Math.min(referred, 365) * chance());
  const to = from - 10 - Math.floor(35 * chance());
  const authorised =
    to > 0
      ? tag("AssessmentAuthorisationDate", dayBefore(to)) +
        tag("FactorsIdentifiedAtAssessment", tag("AssessmentFactors", pick(["4A", "3B", "1C"], chance) ?? ""))
      : "";
  return tag("Assessments", tag("AssessmentActualStartDate", dayBefore(from)) + authorised);
};

const enquiry = (from: number, chance: Chance): string => {
  const needsNone = chance() < 0.35;
  const dates = needsNone
    ? ""
    : tag("InitialCPCtarget", dayBefore(from - 21)) + tag("DateOfInitialCPC", dayBefore(from - 14));
  return tag(
    "Section47",
    tag("S47ActualStartDate", dayBefore(from)) + dates + tag("ICPCnotRequired", needsNone ? "1" : "0"),
  );
};

const protectionPlan = (from: number, isClosed: boolean, chance: Chance): string => {
  const kind = pick(["NEG", "EMO", "PHY", "MUL"], chance) ?? "";
  const review = from > 90 ? tag("Reviews", tag("CPPreviewDate", dayBefore(from - 85))) : "";
  const end = isClosed ? tag("CPPendDate", dayBefore(Math.floor(from / 2))) : "";
  return tag(
    "ChildProtectionPlans",
    tag("CPPstartDate", dayBefore(from)) +
      end +
      tag("InitialCategoryOfAbuse", kind) +
      tag("LatestCategoryOfAbuse", kind) +
      tag("NumberOfPreviousCPP", "0") +
      review,
  );
};

const referralOf = (longest: number, chance: Chance): string => {
  const isClosed = chance() < 0.31;
  const referred = 20 + Math.floor(longest * chance() * chance());
  const closed = Math.floor((referred / 2) * chance());
  const hasPlan = chance() < 0.145;
  const parts = [
    tag("CINreferralDate", dayBefore(referred)),
    tag("ReferralSource", pick(sources, chance) ?? ""),
    tag("PrimaryNeedCode", pick(["N1", "N1", "N1", "N2", "N4", "N5"], chance) ?? ""),
  ];
  if (isClosed) parts.push(tag("CINclosureDate", dayBefore(closed)), tag("ReasonForClosure", "RC7"));
  if (chance() < 0.75) parts.push(assessment(referred, chance));
  if (chance() < 0.28)
    parts.push(
      tag(
        "CINPlanDates",
        tag("CINPlanStartDate", dayBefore(referred - 15)) +
          (isClosed ? tag("CINPlanEndDate", dayBefore(closed)) : ""),
      ),
    );
  if (hasPlan || chance() < 0.06) parts.push(enquiry(referred - 5, chance));
  parts.push(tag("ReferralNFA", "0"));
  if (hasPlan) parts.push(protectionPlan(referred - 19, isClosed, chance));
  return tag("CINdetails", parts.join(""));
};

const childOf = (number: number, chance: Chance): string => {
  const id = String(3_000_000 + number);
  const isUnborn = chance() < 0.016;
  const pupil =
    chance() < 0.74
      ? tag("UPN", `K${998_000_000_000 + Math.floor(chance() * 1e9)}`)
      : tag("UPNunknown", "UN1");
  const birth = isUnborn
    ? tag("ExpectedPersonBirthDate", dayBefore(-Math.ceil(150 * chance())))
    : tag("PersonBirthDate", dayBefore(900 + Math.floor(15 * 365 * chance())));
  const identifiers =
    tag("LAchildID", id) + pupil + birth + tag("Sex", isUnborn ? "U" : (pick(["M", "F"], chance) ?? "U"));
  const characteristics =
    tag("Ethnicity", pick(ethnicities, chance) ?? "") +
    tag("Disabilities", tag("Disability", chance() < 0.1 ? "LD" : "NONE"));
  const longest = isUnborn ? 100 : 900;
  const referrals = referralOf(longest, chance) + (chance() < 0.03 ? referralOf(longest, chance) : "");
  return `  ${tag("Child", tag("ChildIdentifiers", identifiers) + tag("ChildCharacteristics", characteristics) + referrals)}\n`;
};

const head = `<?xml version="1.0" encoding="UTF-8"?>
<Message>
 <Header>
  <CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>
  <Source><SourceLevel>L</SourceLevel><LEA>998</LEA><SoftwareCode>INVENTED</SoftwareCode><Release>1</Release><SerialNo>001</SerialNo><DateTime>2026-05-01T10:00:00</DateTime></Source>
 </Header>
 <Children>
`;
const childrenAtOnce = 500;

/** Writes the census to the path, a few hundred children at a time. */
export async function generateCensus(children: number, path: string): Promise<void> {
  const chance = makeChance(children);
  const out = createWriteStream(path);
  out.write(head);
  for (let from = 0; from < children; from += childrenAtOnce) {
    const count = Math.min(childrenAtOnce, children - from);
    const text = Array.from({ length: count }, (_, at) => childOf(from + at, chance)).join("");
    if (!out.write(text)) await once(out, "drain");
  }
  out.end(" </Children>\n</Message>\n");
  await once(out, "finish");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [children = "", path] = process.argv.slice(2);
  if (!/^\d+$/.test(children) || !path) {
    process.stderr.write("usage: node dist/bench/generate-census.js CHILDREN FILE\n");
    process.exit(2);
  }
  await generateCensus(Number(children), path);
}
