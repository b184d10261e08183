// An app process of its own for the tests: starts the server as the argument says, writes rows through a pool and
// prints the number of each row once it is committed. It is made to be killed.
import { setTimeout as wait } from "node:timers/promises";
import { Pool } from "pg";
import {
  type Circumstances,
  startInCircumstances,
} from "../../../src/platform/embedded-postgres/start-embedded-postgres.js";

const [, , dataFolder = "", run = "0", writers = "0", chosen = "{}"] = process.argv;
const circumstances: Circumstances = JSON.parse(chosen);
const say = (line: string) => process.stdout.write(`${line}\n`);

async function writeForever(pool: Pool, writer: number): Promise<never> {
  for (let number = 0; ; number += 1) {
    const name = `${run}-${writer}-${number}`;
    try {
      await pool.query("insert into kept (name) values ($1)", [name]);
      say(`kept ${name}`);
    } catch {
      await wait(20);
    }
  }
}

try {
  const began = performance.now();
  const server = await startInCircumstances({ dataFolder, log: (line) => say(`log ${line}`) }, circumstances);
  const took = performance.now() - began;
  const { host, port, user, database } = server;
  const pool = new Pool({ host, port, user, database, password: server.password ?? "", max: 8 });
  pool.on("error", () => undefined);
  await pool.query("create table if not exists kept (name text primary key)");
  say(`ready ${took.toFixed(0)} ${JSON.stringify({ host, port, user, database })}`);
  server.ended.then(() => say("ended"));
  process.on("SIGTERM", async () => {
    await pool.end();
    await server.stop();
    process.exit(0);
  });
  for (let writer = 0; writer < Number(writers); writer += 1) void writeForever(pool, writer);
} catch (error) {
  say(`refused ${error instanceof Error ? `${error.name} ${error.message}` : String(error)}`);
  process.exit(1);
}
