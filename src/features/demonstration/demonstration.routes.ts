// One click from the first page makes the demonstration; its password is shown only to the browser that asked for it.
import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { page } from "../../platform/http/answers.js";
import { makeToken } from "../../platform/http/secrets.js";
import { sendAnswer } from "../../platform/http/send-answer.js";
import type { HttpParts } from "../../platform/http/server.js";
import { demonstrationPage } from "./demonstration.page.js";
import type { DemonstrationMaker } from "./demonstration-maker.js";

const COOKIE = "fc_demonstration";
const LOOK_AGAIN_SECONDS = "2";

const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

export function addDemonstrationPages(
  app: FastifyInstance,
  parts: HttpParts,
  maker: DemonstrationMaker,
): void {
  let askedFrom = makeToken();

  app.post("/demonstration", { preValidation: app.csrfProtection }, async (_request, reply) => {
    if (!(await maker.begin())) return reply.redirect("/", 303);
    askedFrom = makeToken();
    const options = {
      path: "/demonstration",
      httpOnly: true,
      sameSite: "lax",
      secure: parts.secureCookies,
    } as const;
    return reply.setCookie(COOKIE, askedFrom, options).redirect("/demonstration", 303);
  });

  app.get("/demonstration", async (request, reply) => {
    const { making } = maker;
    const asked = isSame(request.cookies[COOKIE] ?? "", askedFrom);
    if (making.state === "none" || (making.state === "made" && !asked)) return reply.redirect("/", 303);
    if (making.state === "making") reply.header("refresh", LOOK_AGAIN_SECONDS);
    const frame = { person: null, path: "", csrfToken: reply.generateCsrf() };
    return sendAnswer(reply, page(demonstrationPage(making)), frame, parts);
  });
}
