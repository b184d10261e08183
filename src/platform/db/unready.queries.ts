// How many demonstrations were begun and never finished, and how many other councils there are.
import type { Pool } from "pg";

export async function listUnready(
  owner: Pool,
): Promise<{ readonly unready: number; readonly others: number }> {
  const counted = await owner.query<{ unready: number; others: number }>(
    `select count(*) filter (where demonstration and ready_at is null) as unready,
       count(*) filter (where not demonstration or ready_at is not null) as others from authority`,
  );
  return counted.rows[0] ?? { unready: 0, others: 0 };
}
