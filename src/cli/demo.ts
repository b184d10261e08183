// demo: makes the demonstration council in an empty database, and prints how to sign in.
import type { Command } from "commander";
import { buildDemonstration, inventPassword, SEED } from "../features/demonstration/public.js";
import { systemClock } from "../platform/clock.js";
import { listAuthorities } from "../platform/db/authorities.queries.js";
import type { Database } from "../platform/db/connect.js";
import { progressBar } from "./progress.js";
import { withDatabase } from "./with-database.js";

/** The password of the demonstration that was made; null where there is a council already. */
export async function makeDemonstration(db: Database): Promise<string | null> {
  if ((await listAuthorities(db)).length > 0) return null;
  const password = inventPassword();
  const bar = await progressBar("months");
  await buildDemonstration({ db, endsAt: systemClock.now(), seed: SEED, password, progress: bar.update });
  bar.stop();
  return password;
}

export const howToSignIn = (password: string): string =>
  `The demonstration council is ready. The sign-in page lists its people by role; they all sign in with the password: ${password}\n`;

export function addDemoCommand(program: Command): void {
  program
    .command("demo")
    .description("make the demonstration council in an empty database")
    .action(() =>
      withDatabase(async ({ db }) => {
        const password = await makeDemonstration(db);
        if (password === null)
          throw new Error("There is a council in this database already: a demonstration needs an empty one.");
        process.stdout.write(howToSignIn(password));
      }),
    );
}
