// Writes src/platform/db/tables.ts, the types of the tables, from a migrated database. With --check it only compares.
// usage: node scripts/generate-tables.mjs DATABASE_URL [--check]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [url, ...flags] = process.argv.slice(2);
const root = join(import.meta.dirname, "..");
const target = join(root, "src/platform/db/tables.ts");
const made = join(mkdtempSync(join(tmpdir(), "tables-")), "tables.ts");
const generator = join(root, "node_modules/kysely-codegen/dist/cli/bin.js");
execFileSync(process.execPath, [generator, "--url", url, "--out-file", made, "--log-level", "error"], {
  cwd: root,
});
const text = readFileSync(made, "utf8").replace(
  'import type { ColumnType } from "kysely";',
  'import type { ColumnType } from "kysely";\nimport type { LocalDate } from "../../domain/shared/calendar.js";',
);
if (!flags.includes("--check")) {
  writeFileSync(target, text);
} else if (readFileSync(target, "utf8") !== text) {
  console.error(
    "src/platform/db/tables.ts is not what the migrations make: run node scripts/generate-tables.mjs",
  );
  process.exit(1);
}
