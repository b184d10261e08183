// The web server: security headers, cookies, forms, sessions, assets, health, errors. Features add their pages to it.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import cookie from "@fastify/cookie";
import csrf from "@fastify/csrf-protection";
import formbody from "@fastify/formbody";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import statics from "@fastify/static";
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import { londonDateAt } from "../../domain/shared/calendar.js";
import type { Clock } from "../clock.js";
import type { Context } from "../context.js";
import type { Database } from "../db/connect.js";
import { isAnswering } from "../db/health.queries.js";
import type { JobQueue } from "../jobs/job-queue.js";
import { projectFolder } from "../project-folder.js";
import type { Settings } from "../settings.js";
import type { Signals } from "../signals/signals.js";
import { addCompression } from "./compress.js";
import { sendFailure } from "./failures.js";
import { hashToken, Sealer } from "./secrets.js";
import type { FrameParts } from "./send-answer.js";
import { findSignedIn, type SignedIn } from "./sessions.queries.js";

declare module "fastify" {
  interface FastifyContextConfig {
    /** False where a request is no sign that someone is there. */
    renewsSession?: boolean;
  }
  interface FastifyRequest {
    person: SignedIn | null;
    uploaded: readonly { readonly name: string; readonly path: string }[];
  }
}

export const SESSION_COOKIE = "fc_session";
const MAX_FORM_BYTES = 2 * 1024 * 1024;
const MAX_FILE_BYTES = 64 * 1024 * 1024;

export type ServerOptions = {
  readonly settings: Settings;
  readonly cookieSecret: string;
  readonly db: Database;
  readonly clock: Clock;
  readonly jobs: JobQueue;
  readonly signals: Signals;
  /** Where log lines go; standard output unless told. */
  readonly logTo?: { write(line: string): void };
  readonly navigationFor: FrameParts["navigationFor"];
  /** Shows the sign-in page in answer to a request that needs someone signed in. */
  readonly askToSignIn: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
};

export type HttpParts = FrameParts & {
  readonly settings: Settings;
  readonly db: Database;
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly contextFor: (person: SignedIn, correlationId: string) => Context;
  /** For what happens in a council where nobody is signed in. */
  readonly systemContext: (
    council: { readonly authorityId: string; readonly demonstration: boolean },
    correlationId: string,
  ) => Context;
  readonly askToSignIn: ServerOptions["askToSignIn"];
  readonly secureCookies: boolean;
};

/** The server without any feature's pages, and the parts that pages are made of. */
export async function makeServer(
  options: ServerOptions,
): Promise<{ app: FastifyInstance; parts: HttpParts }> {
  const { settings, db, clock } = options;
  const secureCookies = settings.baseUrl?.startsWith("https:") ?? false;
  const app = fastify({
    logger: { level: settings.logLevel, base: null, ...(options.logTo && { stream: options.logTo }) },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: settings.trustProxy,
    genReqId: () => randomUUID(),
    bodyLimit: MAX_FORM_BYTES,
    forceCloseConnections: "idle",
    routerOptions: { ignoreTrailingSlash: true },
  });
  const mailJobsOf = ({ demonstration }: { readonly demonstration: boolean }) =>
    settings.smtpUrl && !demonstration ? options.jobs : null;
  const parts: HttpParts = {
    settings,
    db,
    clock,
    sealer: new Sealer(options.cookieSecret),
    navigationFor: options.navigationFor,
    askToSignIn: options.askToSignIn,
    secureCookies,
    contextFor: (person, correlationId) => ({
      db,
      clock,
      actor: { authorityId: person.authorityId, kind: "person", personId: person.id, correlationId },
      mailJobs: mailJobsOf(person),
    }),
    systemContext: ({ authorityId, demonstration }, correlationId) => ({
      db,
      clock,
      actor: { authorityId, kind: "system", personId: null, correlationId },
      mailJobs: mailJobsOf({ demonstration }),
    }),
  };
  await registerPlugins(app, options.cookieSecret, secureCookies);
  app.decorateRequest("person", null);
  app.decorateRequest("uploaded");
  app.addHook("onRequest", async (request) => {
    request.uploaded = [];
    request.person = await findWhoIs(request, parts, request.routeOptions.config.renewsSession !== false);
  });
  addCompression(app);
  addLogLines(app);
  addHealth(app, db);
  app.setErrorHandler((error, request, reply) => sendFailure(error, request, reply, parts));
  app.setNotFoundHandler((request, reply) => sendFailure(null, request, reply, parts));
  return { app, parts };
}

async function registerPlugins(
  app: FastifyInstance,
  cookieSecret: string,
  secureCookies: boolean,
): Promise<void> {
  await app.register(helmet, securityHeaders(secureCookies));
  await app.register(cookie, { secret: cookieSecret });
  await app.register(csrf, {
    sessionPlugin: "@fastify/cookie",
    cookieKey: "fc_csrf",
    cookieOpts: { path: "/", httpOnly: true, sameSite: "lax", secure: secureCookies, signed: true },
    getToken: (request) => formField(request.body, "_csrf"),
  });
  await app.register(formbody, { bodyLimit: MAX_FORM_BYTES });
  await app.register(multipart, {
    attachFieldsToBody: false,
    limits: { fileSize: MAX_FILE_BYTES, files: 20, fields: 50 },
  });
  await app.register(statics, {
    root: join(projectFolder, "dist/public"),
    prefix: "/assets/",
    immutable: false,
    preCompressed: true,
    maxAge: "5m",
  });
}

function addLogLines(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    // The route's pattern, never the URL: ids and queries stay out of the log.
    const route = request.routeOptions.url ?? "no route";
    request.log.info({
      id: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}

const formField = (body: unknown, name: string): string => {
  const value: unknown = body && typeof body === "object" ? Reflect.get(body, name) : undefined;
  return typeof value === "string" ? value : "";
};

/** Who is signed in, read anew. */
export async function findWhoIs(
  request: FastifyRequest,
  parts: HttpParts,
  renews: boolean,
): Promise<SignedIn | null> {
  const token = request.cookies[SESSION_COOKIE];
  if (!token || request.url.startsWith("/assets/") || request.url.startsWith("/health/")) return null;
  const now = parts.clock.now();
  return findSignedIn(
    parts.db,
    hashToken(token),
    now,
    londonDateAt(now.getTime()),
    parts.settings.sessionMinutes,
    renews,
  );
}

const securityHeaders = (https: boolean) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
      imgSrc: ["'self'", "data:"],
    },
  },
  strictTransportSecurity: https ? { maxAge: 31_536_000 } : (false as const),
  referrerPolicy: { policy: "same-origin" as const },
});

function addHealth(app: FastifyInstance, db: Database): void {
  app.get("/health/live", async () => ({ live: true }));
  app.get("/health/ready", async (_request, reply) => {
    const ready = await isAnswering(db);
    return reply.code(ready ? 200 : 503).send({ ready });
  });
}
