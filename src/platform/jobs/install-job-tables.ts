// Makes or upgrades the job queue's own tables as the owner, and lets the serving role use them.
import type { Pool } from "pg";
import { PgBoss } from "pg-boss";
import { SERVING_ROLE } from "../db/connect.js";
import { queueNames, retryRule } from "./queues.js";

export async function installJobTables(owner: Pool): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => owner.query(text, values) },
    supervise: false,
    schedule: false,
    migrate: true,
  });
  await boss.start();
  for (const name of queueNames) {
    if (await boss.getQueue(name)) await boss.updateQueue(name, retryRule);
    else await boss.createQueue(name, { ...retryRule, notify: true });
  }
  await boss.stop({ graceful: false });
  await owner.query(`
    grant usage on schema pgboss to ${SERVING_ROLE};
    grant select, insert, update, delete on all tables in schema pgboss to ${SERVING_ROLE};
    grant usage, select on all sequences in schema pgboss to ${SERVING_ROLE};
    grant execute on all functions in schema pgboss to ${SERVING_ROLE};`);
}
