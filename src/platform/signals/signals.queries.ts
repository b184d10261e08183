// Tells the other processes that something changed: sent with the transaction's commit, or not at all. A signal holds ids and
// codes only, never words and never a child's case id: it passes through the database's shared memory and its log.
import { sql } from "kysely";
import type { Work } from "../db/in-authority.js";

export const SIGNAL_CHANNEL = "full_circle";

export type Signal = {
  readonly topic: string;
  readonly authorityId: string;
  readonly data: Readonly<Record<string, string>>;
};

export const sendSignal = (work: Work, signal: Signal) =>
  sql`select pg_notify(${SIGNAL_CHANNEL}, ${JSON.stringify(signal)})`.execute(work);
