// Writes the documents that are made from the code: lifecycles, permissions, settings. With --check it only compares.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Permission, permissions } from "../src/domain/access/policy.js";
import { roleNames, roles } from "../src/domain/access/roles.js";
import { actionLifecycle } from "../src/domain/actions/action-lifecycle.js";
import { auditLifecycle, selfAssessmentLifecycle } from "../src/domain/audit/audit-lifecycle.js";
import { familyPlanLifecycle } from "../src/domain/feedback/family-plan.js";
import { themeLifecycle } from "../src/domain/framework/managed-themes.js";
import { moderationLifecycle } from "../src/domain/moderation/moderation-lifecycle.js";
import { drawLifecycle, selectionLifecycle } from "../src/domain/programme/draw-lifecycle.js";
import { reportLifecycle } from "../src/domain/reporting/report-lifecycle.js";
import type { Lifecycle, Step } from "../src/domain/shared/lifecycle.js";
import { clockWords, limitLines } from "../src/domain/standards/clock-words.js";
import { limitUnits } from "../src/domain/standards/default-limits.js";
import { defaultStandards } from "../src/domain/standards/default-standards.js";
import { disputeLifecycle } from "../src/domain/standards/disputed-fact-lifecycle.js";
import { countingInWords } from "../src/domain/standards/limits.js";
import type { StandardBasis } from "../src/domain/standards/standard.js";
import { projectFolder } from "../src/platform/project-folder.js";
import { settingRules } from "../src/platform/settings.js";

type AnyLifecycle = Lifecycle<string, string>;
type Row = { readonly from: string; readonly action: string; readonly step: Step<string> };

/** In the order of the work. */
const lifecycles: readonly AnyLifecycle[] = [
  drawLifecycle,
  selectionLifecycle,
  selfAssessmentLifecycle,
  auditLifecycle,
  familyPlanLifecycle,
  moderationLifecycle,
  actionLifecycle,
  reportLifecycle,
  disputeLifecycle,
  themeLifecycle,
];

const MADE = "<!-- Made by scripts/generate-docs.ts; npm test fails when it is not what the code says. -->";

const rowsOf = (lifecycle: AnyLifecycle): readonly Row[] =>
  Object.entries(lifecycle.steps).flatMap(([from, steps]) =>
    Object.entries(steps).flatMap(([action, step]) => (step ? [{ from, action, step }] : [])),
  );

const stateKey = (state: string) => state.replaceAll("-", "_");

const diagramOf = (lifecycle: AnyLifecycle): string =>
  [
    "```mermaid",
    "stateDiagram-v2",
    ...Object.entries(lifecycle.states).map(([state, label]) => `  ${stateKey(state)}: ${label}`),
    `  [*] --> ${stateKey(lifecycle.starts)}`,
    ...rowsOf(lifecycle).map(
      ({ from, action, step }) =>
        `  ${stateKey(from)} --> ${stateKey(step.to)}: ${lifecycle.actions[action]}`,
    ),
    "```",
  ].join("\n");

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const stepsOf = (lifecycle: AnyLifecycle): string =>
  tableOf(
    ["From", "Action", "Who", "To", "Requires"],
    rowsOf(lifecycle).map(({ from, action, step }) => [
      lifecycle.states[from] ?? from,
      lifecycle.actions[action] ?? action,
      step.by.join(", ") + (step.notBy ? `; never ${step.notBy.join(", ")}` : ""),
      lifecycle.states[step.to] ?? step.to,
      step.requires ?? "",
    ]),
  );

const lifecyclesDocument = (): string =>
  [
    "# Lifecycles",
    MADE,
    "Each record's states, who may take which action, and what it requires. Who someone is to a record is said in `src/domain/access/policy.ts`.",
    ...lifecycles.map(
      (lifecycle) => `## ${lifecycle.name}\n\n${diagramOf(lifecycle)}\n\n${stepsOf(lifecycle)}`,
    ),
  ].join("\n\n");

const permissionsDocument = (): string => {
  const names = Object.keys(permissions) as Permission[];
  const mayDo = (permission: Permission, role: string) =>
    (permissions[permission] as readonly string[]).includes(role);
  const table = tableOf(
    ["Role", ...names.map((name) => name.replaceAll("-", " "))],
    roles.map((role) => [roleNames[role], ...names.map((name) => (mayDo(name, role) ? "yes" : ""))]),
  );
  return [
    "# Who may open what",
    MADE,
    "What a role opens at all. Which records it then shows depends on the person's part in them: see the lifecycles, and `src/domain/access/policy.ts`.",
    table,
  ].join("\n\n");
};

const settingsDocument = (): string =>
  [
    "# Settings",
    MADE,
    "Read from the environment when the program starts. A wrong one stops the start with one line that says what it must be.",
    tableOf(
      ["Setting", "Unless set", "Meaning"],
      Object.entries(settingRules).map(([name, { fallback, meaning }]) => [
        `\`${name}\``,
        fallback ? `\`${fallback}\`` : "",
        meaning,
      ]),
    ),
  ].join("\n\n");

const bases: Readonly<Record<StandardBasis, string>> = {
  statutory: "statutory",
  guidance: "statutory guidance",
  local: "local policy",
};

const standardsDocument = (): string =>
  [
    "# Practice standards",
    MADE,
    'What the dates of a case can show (D9, H1 to H6), as a council starts with it. Each standard is a dated version: performance officers and the head of quality assurance change its limits, source and use from a day on the page of the standard, never in code. "To be read" marks a source that nobody has read yet.',
    "At a date a standard is **met** (done in time), **not met** (done late, or not done and its time is over), **due** (not done, and there is time yet) or **not known** (the sources can't hold what is needed, or a date is missing). What comes again and again is met while the latest was in time and the next is not late; it is due only until the first. What a list can't hold is never called late: where it holds only each child's latest, what came before is not judged; where it begins on a day, only what no earlier date could mend is. A closed case is asked nothing.",
    `The start day is day 0, and what is done on the last day is in time. ${limitUnits
      .map((unit) => `**${unit.replace("-", " ")}**: ${countingInWords(unit)}`)
      .join(
        ". ",
      )}. Bank holidays are held as published for 2010 to 2027, and by the standing rules after that.`,
    tableOf(
      ["Standard", "Basis and source", "Applies to", "Limits", "How its clock counts", "Told from"],
      defaultStandards.map((standard) => {
        const { appliesTo, counting, readsFrom } = clockWords[standard.code];
        return [
          standard.name,
          `${bases[standard.basis]}: ${standard.source}${standard.checked ? "" : " (to be read)"}`,
          appliesTo,
          limitLines(standard).join("; "),
          counting,
          readsFrom.join(", "),
        ];
      }),
    ),
    "Not judged, because case data don't say it: who is newly qualified, and so has supervision more often; hours of the day; whether a placement is meant to last until eighteen, but for the code of long-term fostering; when a looked-after child of sixteen first needs a pathway plan.",
  ].join("\n\n");

const documents: Readonly<Record<string, string>> = {
  "docs/generated/lifecycles.md": lifecyclesDocument(),
  "docs/generated/permissions.md": permissionsDocument(),
  "docs/generated/settings.md": settingsDocument(),
  "docs/standards.md": standardsDocument(),
};

const read = (file: string): string | null => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
};

let stale = false;
for (const [name, text] of Object.entries(documents)) {
  const file = join(projectFolder, name);
  if (read(file) === `${text}\n`) continue;
  if (process.argv.includes("--check")) {
    process.stderr.write(
      `${name} is not what the code says: build with --with-tests and run node dist/scripts/generate-docs.js\n`,
    );
    stale = true;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
  }
}
process.exit(stale ? 1 : 0);
