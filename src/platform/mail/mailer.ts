// Sends plain-text email over SMTP.
import { createTransport } from "nodemailer";

export type Mail = {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
};

export type Mailer = { send(mail: Mail): Promise<void>; close(): void };

/** A mail server that says nothing for so long is given up, in milliseconds; the message is tried again later. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** A mailer on a server such as smtp://user:password@host:587. Throws, when sending, what the server refused. */
export function openMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport(smtpUrl, { from, ...PATIENCE });
  return {
    send: async ({ to, subject, text, messageId }) => {
      await transport.sendMail({
        to,
        subject,
        text,
        messageId: `<${messageId}@full-circle>`,
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
    close: () => transport.close(),
  };
}
