// The messages that an audit has written, with the names of those they go to, in the order of the names.
import type { TestCouncil } from "../../../../test/harness/council.js";
import { read } from "../../../platform/change.js";

export const messagesAbout = (council: TestCouncil, auditId: string) =>
  read(council.as("admin"), (work) =>
    work
      .selectFrom("message")
      .innerJoin("person", "person.id", "message.toPersonId")
      .select(["message.kind", "message.subject", "message.body", "person.name as toName"])
      .where("message.body", "like", `%/audits/${auditId}`)
      .orderBy("person.name")
      .execute(),
  );
