// draw and check-draw: the month's sample drawn by a script, and a recorded draw repeated to see that it comes out the same (C4).
import type { Command } from "commander";
import type { WayOfDrawing } from "../domain/programme/draw-kind.js";
import { isStratum, STRATA } from "../domain/sampling/strata.js";
import { parseMonth } from "../domain/shared/calendar.js";
import { readCertificate } from "../features/sampling/certificate.js";
import { findDraw } from "../features/sampling/draws.queries.js";
import { checkRecordedDraw, drawSample, sampleRefusals } from "../features/sampling/public.js";
import { read } from "../platform/change.js";
import { fail } from "./terminal.js";
import { councilContext, withDatabase } from "./with-database.js";

type Options = { readonly json?: boolean; readonly council?: string };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

type HowToDraw = Options & {
  readonly month: string;
  readonly seed?: string;
  readonly dipSample?: true | string;
  readonly strata?: string;
};

/** The rules themselves say whether the numbers make sense. */
function wayOf({ dipSample, strata }: HowToDraw): WayOfDrawing {
  if (dipSample !== undefined)
    return { kind: "dip-sample", sampleSize: dipSample === true ? null : Number(dipSample) };
  const names = (strata ?? "").split(",").filter((name) => name !== "");
  const [wrong] = names.filter((name) => !isStratum(name));
  if (wrong !== undefined) fail(`${wrong} is not one of ${STRATA.join(", ")}.`);
  return { kind: "monthly", strata: names.filter(isStratum) };
}

async function draw(options: HowToDraw): Promise<void> {
  const month = parseMonth(options.month) ?? fail(`${options.month} is not a month: write it as 2026-03.`);
  const way = wayOf(options);
  await withDatabase(async (database) => {
    const context = await councilContext(database, options.council);
    const { seed } = options;
    const drawn = await drawSample(context, { month, way, ...(seed !== undefined && { seed }) });
    if (!drawn.ok) throw new Error(`${sampleRefusals[drawn.refusal]}.`);
    const { drawId } = drawn.value;
    const certificate = readCertificate((await read(context, (work) => findDraw(work, drawId)))?.certificate);
    if (!certificate) throw new Error("The draw was made, but its certificate can't be read.");
    if (options.json) return say(JSON.stringify({ drawId, ...certificate }));
    const { chosen, counts } = certificate;
    const cases = chosen.filter(({ childId }) => childId !== null).length;
    say(
      `${cases} cases drawn for ${month}, from ${counts.eligible} that could be drawn of ${counts.inList} on the list as at ${certificate.listAsAt}.`,
    );
    say(`Seed ${certificate.seed}, list ${certificate.fingerprint}. Check it with: check-draw ${drawId}`);
  });
}

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

async function checkDraw(drawId: string, options: Options): Promise<void> {
  await withDatabase(async (database) => {
    const context = await councilContext(database, options.council);
    const check = isId(drawId) ? await read(context, (work) => checkRecordedDraw(work, drawId)) : null;
    if (!check) throw new Error(`There is no draw ${drawId}.`);
    if (options.json) say(JSON.stringify({ drawId, ...check }));
    else if (check.same) say("Repeated from its kept list, the draw comes out the same.");
    else
      for (const { about, managerId, recorded, repeated } of check.differences)
        say(
          `${about}${managerId ? ` of manager ${managerId}` : ""}: recorded ${recorded}; repeated ${repeated}`,
        );
    if (!check.same) throw new Error("The draw does not come out the same.");
  });
}

export function addDrawCommands(program: Command): void {
  program
    .command("draw")
    .description("draw a month's sample, or its dip sample, from the newest confirmed list, once")
    .requiredOption("--month <month>", "the present month or the one before, as 2026-03")
    .option("--seed <text>", "a text to draw by, published with the draw; chance without it")
    .option(
      "--strata <names>",
      `even the sample out by ${STRATA.join(", ")}: some of these, with commas between`,
    )
    .option(
      "--dip-sample [cases]",
      "draw from cases open for less than six months: so many of all, or one for each team manager",
    )
    .option("--json", "report the certificate as one JSON object")
    .option("--council <name>", "which council, where there are several")
    .action(draw);
  program
    .command("check-draw")
    .description("repeat a recorded draw from its kept list; exit code 1 where anything differs")
    .argument("<id>", "the draw, as its page and the draw command name it")
    .option("--json", "report as one JSON object")
    .option("--council <name>", "which council, where there are several")
    .action(checkDraw);
}
