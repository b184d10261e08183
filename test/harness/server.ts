// A PostgreSQL server for tests and benches, thrown away at the end.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../../src/platform/embedded-postgres/start-embedded-postgres.js";

type Server = { readonly url: string; stop(): Promise<void> };

/** The server of DATABASE_URL where one is named, else the embedded one in a folder of its own. */
export async function startTestServer(): Promise<Server> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "fc-test-"));
  const server = await startEmbeddedPostgres({
    dataFolder: join(folder, "pg"),
    log: () => {},
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" },
  });
  const url = server.socketFolder
    ? `postgres://${server.user}@localhost/${server.database}?host=${encodeURIComponent(server.socketFolder)}&port=${server.port}`
    : `postgres://${server.user}:${server.password}@${server.host}:${server.port}/${server.database}`;
  return {
    url,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
