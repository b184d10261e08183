// The settings, read once from the environment and checked; a wrong one stops the start with one clear line.
import { isAbsolute, resolve } from "node:path";
import { z } from "zod";
import { accept, type Result, refuse } from "../domain/shared/result.js";

const url = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `must be a URL that starts with ${protocols.join(" or ")}`,
  });

/** Every setting: its check, its default and, for the table in the docs, its meaning. */
export const settingRules = {
  PORT: {
    check: z
      .string()
      .regex(/^\d{1,5}$/, "must be a port number from 0 to 65535")
      .transform(Number)
      .pipe(z.number().max(65535, "must be a port number from 0 to 65535")),
    fallback: "8080",
    meaning: "Port of the web server. 0 picks a free one.",
  },
  HOST: {
    check: z.string().min(1, "must be a host name or address"),
    fallback: "127.0.0.1",
    meaning: "Address the web server listens on.",
  },
  DATA_DIR: {
    check: z.string().min(1, "must be a folder"),
    fallback: "data",
    meaning: "Folder of the embedded PostgreSQL and of the secret that signs cookies.",
  },
  DATABASE_URL: {
    check: url(["postgres:", "postgresql:"]).optional(),
    fallback: undefined,
    meaning: "A PostgreSQL server (15 to 18) to use instead of the embedded one.",
  },
  DATABASE_OWNER_URL: {
    check: url(["postgres:", "postgresql:"]).optional(),
    fallback: undefined,
    meaning: "The login that migrates, where it is not that of DATABASE_URL.",
  },
  BASE_URL: {
    check: url(["http:", "https:"]).optional(),
    fallback: undefined,
    meaning:
      "Address that people use, as links in messages show it. With https, cookies are sent over https only.",
  },
  SMTP_URL: {
    check: url(["smtp:", "smtps:"]).optional(),
    fallback: undefined,
    meaning:
      "Mail server, such as smtp://user:password@mail.example:587. Without it, messages are held in the outbox page.",
  },
  MAIL_FROM: {
    check: z.string().includes("@", { message: "must be an email address" }),
    fallback: "Full Circle <full-circle@localhost>",
    meaning: "Sender of messages.",
  },
  COOKIE_SECRET: {
    check: z.string().min(32, "must be at least 32 characters").optional(),
    fallback: undefined,
    meaning: "Signs cookies. Set the same one for every web process; without it, one is made in DATA_DIR.",
  },
  SESSION_MINUTES: {
    check: z
      .string()
      .regex(/^\d+$/, "must be a whole number of minutes")
      .transform(Number)
      .pipe(z.number().min(1, "must be 1 or more")),
    fallback: "60",
    meaning: "Minutes without a page after which someone must sign in again.",
  },
  LOG_LEVEL: {
    check: z.enum(["fatal", "error", "warn", "info", "debug", "silent"], {
      message: "must be fatal, error, warn, info, debug or silent",
    }),
    fallback: "info",
    meaning: "How much the program logs. Logs never hold personal data.",
  },
  TRUST_PROXY: {
    check: z.enum(["yes", "no"], { message: "must be yes or no" }),
    fallback: "no",
    meaning: "yes behind a reverse proxy that sets X-Forwarded-For and X-Forwarded-Proto.",
  },
  // Read where an older database is found (platform/embedded-postgres/old-programs.ts); only named here.
  POSTGRES_OLD_BIN: {
    check: z.string().optional(),
    fallback: undefined,
    meaning:
      "Folder with the programs of the older PostgreSQL, for the one start that upgrades the embedded database from it, where they are not in a usual place.",
  },
} as const;

export type SettingName = keyof typeof settingRules;

export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly databaseOwnerUrl: string | null;
  readonly baseUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly cookieSecret: string | null;
  readonly sessionMinutes: number;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
  readonly trustProxy: boolean;
};

const environmentShape = z.object({
  PORT: settingRules.PORT.check,
  HOST: settingRules.HOST.check,
  DATA_DIR: settingRules.DATA_DIR.check,
  DATABASE_URL: settingRules.DATABASE_URL.check,
  DATABASE_OWNER_URL: settingRules.DATABASE_OWNER_URL.check,
  BASE_URL: settingRules.BASE_URL.check,
  SMTP_URL: settingRules.SMTP_URL.check,
  MAIL_FROM: settingRules.MAIL_FROM.check,
  COOKIE_SECRET: settingRules.COOKIE_SECRET.check,
  SESSION_MINUTES: settingRules.SESSION_MINUTES.check,
  LOG_LEVEL: settingRules.LOG_LEVEL.check,
  TRUST_PROXY: settingRules.TRUST_PROXY.check,
});

/** The settings, or one line that names each wrong setting and says what it must be (never its value: it may be a secret). */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  workingFolder: string,
): Result<Settings, string> {
  const given = Object.fromEntries(
    Object.entries(settingRules).map(([name, rule]) => [name, environment[name]?.trim() || rule.fallback]),
  );
  const read = environmentShape.safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
    return refuse(`Full Circle can't start: ${[...new Set(lines)].join("; ")}.`);
  }
  const set = read.data;
  return accept({
    port: set.PORT,
    host: set.HOST,
    dataDir: isAbsolute(set.DATA_DIR) ? set.DATA_DIR : resolve(workingFolder, set.DATA_DIR),
    databaseUrl: set.DATABASE_URL ?? null,
    databaseOwnerUrl: set.DATABASE_OWNER_URL ?? null,
    baseUrl: set.BASE_URL?.replace(/\/+$/, "") ?? null,
    smtpUrl: set.SMTP_URL ?? null,
    mailFrom: set.MAIL_FROM,
    cookieSecret: set.COOKIE_SECRET ?? null,
    sessionMinutes: set.SESSION_MINUTES,
    logLevel: set.LOG_LEVEL,
    trustProxy: set.TRUST_PROXY === "yes",
  });
}
