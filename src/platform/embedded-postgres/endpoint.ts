// Where a server listens: a socket in a private folder, or loopback with a password where there is none (Windows).
import { createServer } from "node:net";
import { Client, type ClientConfig } from "pg";
import type { RunAs } from "./run-as.js";
import { loopbackSettings, type ServerSettings, socketSettings } from "./server-settings.js";
import { clearSocket, makeSocketFolder } from "./socket-folder.js";

export type Transport = "socket" | "loopback";

export type Endpoint = {
  readonly socketFolder: string | null;
  readonly host: string;
  readonly port: number;
  readonly settings: ServerSettings;
};

export const superuser = "postgres";

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** `place` (0, 1, …) tells servers apart that run at the same time. Nothing may be listening in the folder yet. */
export async function makeEndpoints(dataFolder: string, transport: Transport, runAs: RunAs) {
  const socketFolder = transport === "socket" ? await makeSocketFolder(dataFolder, runAs) : null;
  if (socketFolder !== null) await clearSocket(socketFolder);
  return async (place: number): Promise<Endpoint> => {
    const port = socketFolder === null ? await findFreePort() : 5432 + place;
    const settings = socketFolder === null ? loopbackSettings(port) : socketSettings(socketFolder, port);
    return { socketFolder, host: socketFolder ?? "127.0.0.1", port, settings };
  };
}

/** Does something on one connection of the superuser. */
export async function withClient<T>(
  at: Pick<ClientConfig, "host" | "port" | "database"> & { readonly password: string | null },
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ ...at, user: superuser, password: at.password ?? "" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
