// A real mail server that remembers what it accepted, and can be made slow.
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type MailServer = {
  readonly url: string;
  /** The Message-IDs of what was accepted, one for each time. */
  readonly accepted: string[];
  /** The Message-IDs of what arrived, accepted or not. */
  readonly arrived: string[];
  /** From now on mail arrives but is not accepted, until the answered function is called; then it works as before. */
  hold(): () => void;
};

export async function startMailServer(t: TestContext): Promise<MailServer> {
  const accepted: string[] = [];
  const arrived: string[] = [];
  let holding: Promise<void> | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      simpleParser(stream).then(async ({ messageId = "none" }) => {
        arrived.push(messageId);
        if (holding) {
          await holding;
          return done(new Error("451 held too long"));
        }
        accepted.push(messageId);
        done();
      }, done);
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => new Promise<void>((resolve) => server.close(resolve)));
  const hold = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    holding = promise;
    return () => {
      holding = null;
      resolve();
    };
  };
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, accepted, arrived, hold };
}
