// Settings: what holds unless told, and the one line that each wrong one gives.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readSettings, type SettingName, settingRules } from "./settings.js";

const read = (environment: Readonly<Record<string, string>>) => readSettings(environment, "/srv/full-circle");

test("nothing has to be set", () => {
  const settings = read({});
  assert.ok(settings.ok);
  assert.deepEqual(settings.value, {
    port: 8080,
    host: "127.0.0.1",
    dataDir: "/srv/full-circle/data",
    databaseUrl: null,
    databaseOwnerUrl: null,
    baseUrl: null,
    smtpUrl: null,
    mailFrom: "Full Circle <full-circle@localhost>",
    cookieSecret: null,
    sessionMinutes: 60,
    logLevel: "info",
    trustProxy: false,
  });
});

test("what is set holds, without the spaces around it and the slashes after an address", () => {
  const settings = read({
    PORT: " 0 ",
    BASE_URL: "https://audits.example//",
    DATA_DIR: "/var/data",
    HOST: "",
  });
  assert.ok(settings.ok);
  const { port, baseUrl, dataDir, host } = settings.value;
  assert.deepEqual(
    { port, baseUrl, dataDir, host },
    { port: 0, baseUrl: "https://audits.example", dataDir: "/var/data", host: "127.0.0.1" },
  );
});

const wrong: Readonly<
  Record<Exclude<SettingName, "HOST" | "DATA_DIR" | "POSTGRES_OLD_BIN">, readonly string[]>
> = {
  PORT: ["99999", "65536", "-1", "http", "8080.5"],
  DATABASE_URL: ["mysql://someone:hidden@db", "hidden"],
  DATABASE_OWNER_URL: ["hidden"],
  BASE_URL: ["audits.council.example", "ftp://hidden"],
  SMTP_URL: ["http://someone:hidden@mail", "hidden"],
  MAIL_FROM: ["hidden"],
  COOKIE_SECRET: ["hidden"],
  SESSION_MINUTES: ["0", "an hour", "1.5"],
  LOG_LEVEL: ["loud", "INFO"],
  TRUST_PROXY: ["maybe", "true"],
};

for (const [name, values] of Object.entries(wrong))
  test(`a wrong ${name} is named, with what it must be and without its value`, () => {
    for (const value of values) {
      const settings = read({ [name]: value });
      assert.ok(!settings.ok, value);
      assert.match(settings.refusal, new RegExp(`^Full Circle can't start: ${name} must be [^\\n]+\\.$`));
      assert.ok(!settings.refusal.includes("hidden"), value);
    }
  });

test("several wrong settings are all named on the one line", () => {
  const settings = read({ PORT: "x", LOG_LEVEL: "x" });
  assert.ok(!settings.ok);
  assert.match(settings.refusal, /PORT must be .*; LOG_LEVEL must be /);
});

test("every setting says what it means", () => {
  for (const { meaning } of Object.values(settingRules)) assert.match(meaning, /\.$/);
});
