// Changes of people, with every refusal, on a real database.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { day, makeCouncil } from "../../../test/harness/council.js";
import { makeTestDatabase } from "../../../test/harness/database.js";
import type { NewPosition } from "../../domain/access/positions.js";
import type { Result } from "../../domain/shared/result.js";
import { listActivityOf } from "../../platform/activity-log/activity-log.queries.js";
import { read } from "../../platform/change.js";
import { addPositionTo } from "./add-position.command.js";
import { addNewService, addNewTeam } from "./add-service-or-team.command.js";
import { correctNameOrEmail } from "./correct-person.command.js";
import { endPositionOf } from "./end-position.command.js";
import { invitePerson } from "./invite-person.command.js";
import { markAsLeft } from "./mark-left.command.js";
import { findPerson } from "./people.queries.js";
import { listPositionsOf } from "./people-lists.queries.js";
import { sendLink } from "./send-link.command.js";

const database = await makeTestDatabase();
const council = await makeCouncil(database.db);
const admin = council.as("admin");
const nobody = randomUUID();

const position = (given: Partial<NewPosition> = {}): NewPosition => ({
  role: "performance-officer",
  teamId: null,
  serviceId: null,
  startsOn: day("2025-02-03"),
  ...given,
});

const refusalOf = <Value, Refusal>(result: Result<Value, Refusal>) => (result.ok ? null : result.refusal);

const invited = async (email: string, given: Partial<NewPosition> = {}): Promise<string> => {
  const made = await invitePerson(admin, { name: "New Person", email, position: position(given) });
  assert.ok(made.ok);
  return made.value;
};

const positionsOf = (personId: string) => read(admin, (work) => listPositionsOf(work, [personId]));
const personOf = (id: string) => read(admin, (work) => findPerson(work, id));
const firstPositionOf = async (personId: string): Promise<string> =>
  (await positionsOf(personId))[0]?.id ?? "";

describe("inviting someone", () => {
  it("adds them, their position and a message with their link, and says so in the activity log", async () => {
    const id = await invited("first@council.example", { role: "team-manager", teamId: council.teams.north });
    const [held] = await positionsOf(id);
    assert.equal(held?.teamName, "North Team");
    const messages = await database.owner.query(
      "select kind, state, body from message where to_person_id = $1",
      [id],
    );
    assert.equal(messages.rows.length, 1);
    assert.equal(messages.rows[0].state, "held");
    assert.match(messages.rows[0].body, /\/choose-password\/[\w-]{43}$/);
    const lines = await read(admin, (work) => listActivityOf(work, "person", id));
    assert.deepEqual(
      lines.map(({ action }) => action),
      ["add-position", "invite-person"],
    );
  });

  for (const [what, email, given, refusal] of [
    ["an address that is known", "worker@council.example", {}, "email-taken"],
    ["a team role without a team", "x@council.example", { role: "social-worker" }, "role-needs-team"],
    [
      "a service role without a service",
      "x@council.example",
      { role: "service-manager" },
      "role-needs-service",
    ],
    [
      "a team that is not there",
      "x@council.example",
      { role: "social-worker", teamId: nobody },
      "no-such-team",
    ],
    [
      "a service that is not there",
      "x@council.example",
      { role: "service-manager", serviceId: nobody },
      "no-such-service",
    ],
  ] as const) {
    it(`refuses ${what} and leaves no trace`, async () => {
      const before = await database.owner.query("select count(*) from person");
      const result = await invitePerson(admin, { name: "X", email, position: position(given) });
      assert.equal(refusalOf(result), refusal);
      assert.deepEqual((await database.owner.query("select count(*) from person")).rows, before.rows);
    });
  }

  it("refuses an address that belongs to someone in another council", async () => {
    const other = randomUUID();
    await database.owner.query("insert into authority values ($1, 'Elsewhere', false, now())", [other]);
    await database.owner.query(
      "insert into person (authority_id, id, name, email, status) values ($1, $2, 'E', 'elsewhere@council.example', 'left')",
      [other, randomUUID()],
    );
    const given = { name: "X", email: "elsewhere@council.example", workerRef: null };
    assert.equal(refusalOf(await invitePerson(admin, { ...given, position: position() })), "email-taken");
    const id = council.id("worker2");
    assert.equal(
      refusalOf(await correctNameOrEmail(admin, { personId: id, version: 1, ...given })),
      "email-taken",
    );
  });

  it("takes the place that the role has, and no other", async () => {
    const id = await invited("places@council.example", {
      teamId: council.teams.north,
      serviceId: council.services.care,
    });
    const [held] = await positionsOf(id);
    assert.deepEqual([held?.teamName, held?.serviceName], [null, null]);
  });
});

describe("adding a position", () => {
  it("keeps the ones before", async () => {
    const id = await invited("adding@council.example");
    assert.equal(refusalOf(await addPositionTo(admin, id, position({ role: "director" }))), null);
    assert.deepEqual((await positionsOf(id)).map(({ role }) => role).sort(), [
      "director",
      "performance-officer",
    ]);
  });

  it("refuses someone who is not there, who left, or who holds it already", async () => {
    const id = await invited("refused@council.example");
    assert.equal(refusalOf(await addPositionTo(admin, nobody, position())), "no-such-person");
    assert.equal(refusalOf(await addPositionTo(admin, id, position())), "already-held");
    assert.equal(
      refusalOf(await addPositionTo(admin, id, position({ role: "social-worker" }))),
      "role-needs-team",
    );
    await markAsLeft(admin, id);
    assert.equal(refusalOf(await addPositionTo(admin, id, position({ role: "director" }))), "has-left");
  });

  it("takes the same position again after it ended", async () => {
    const id = await invited("again@council.example");
    const positionId = await firstPositionOf(id);
    await endPositionOf(admin, { personId: id, positionId, endsOn: day("2025-03-01") });
    assert.equal(
      refusalOf(await addPositionTo(admin, id, position({ startsOn: day("2025-03-01") }))),
      "already-held",
    );
    assert.equal(refusalOf(await addPositionTo(admin, id, position({ startsOn: day("2025-03-02") }))), null);
  });
});

describe("ending a position", () => {
  it("sets its last day, once, and not before its first", async () => {
    const personId = await invited("ending@council.example");
    const positionId = await firstPositionOf(personId);
    const end = (endsOn: string, of = positionId) =>
      endPositionOf(admin, { personId, positionId: of, endsOn: day(endsOn) });
    assert.equal(refusalOf(await end("2025-02-02")), "ends-before-start");
    assert.equal(refusalOf(await end("2025-02-03", nobody)), "no-such-position");
    assert.equal(refusalOf(await end("2025-06-30")), null);
    assert.equal(refusalOf(await end("2025-07-30")), "already-ended");
    assert.equal((await positionsOf(personId))[0]?.endsOn, "2025-06-30");
  });

  it("does not end a position through someone else's page", async () => {
    const positionId = await firstPositionOf(council.id("worker"));
    const asked = { personId: council.id("manager"), positionId, endsOn: day("2025-06-30") };
    assert.equal(refusalOf(await endPositionOf(admin, asked)), "no-such-position");
  });
});

describe("the last administrator", () => {
  it("stays, even where another one was invited but never signed in", async () => {
    const adminId = council.id("admin");
    const positionId = await firstPositionOf(adminId);
    await invited("second-admin@council.example", { role: "administrator", startsOn: day("2025-01-06") });
    const asked = { personId: adminId, positionId, endsOn: day("2025-06-30") };
    assert.equal(refusalOf(await endPositionOf(admin, asked)), "last-administrator");
    assert.equal(refusalOf(await markAsLeft(admin, adminId)), "last-administrator");
  });

  it("may go once there is another, and two never take away each other", async () => {
    const [adminId, headId] = [council.id("admin"), council.id("head")];
    const added = position({ role: "administrator", startsOn: day("2025-01-06") });
    assert.equal(refusalOf(await addPositionTo(admin, headId, added)), null);
    const both = await Promise.all([markAsLeft(council.as("head"), adminId), markAsLeft(admin, headId)]);
    assert.deepEqual(both.map(refusalOf).sort(), ["last-administrator", null].sort());
    const stayed = both[0]?.ok ? headId : adminId;
    assert.equal((await personOf(stayed))?.status, "active");
  });
});

describe("someone who has left", () => {
  it("has no position that goes on, and can't leave twice", async () => {
    const id = await invited("leaving@council.example", { startsOn: day("2025-01-01") });
    await addPositionTo(admin, id, position({ role: "director", startsOn: day("2026-01-01") }));
    assert.equal(refusalOf(await markAsLeft(admin, id)), null);
    assert.deepEqual(
      (await positionsOf(id)).map(({ endsOn }) => endsOn),
      ["2026-01-01", "2025-01-06"],
    );
    assert.equal(refusalOf(await markAsLeft(admin, id)), "already-left");
    assert.equal(refusalOf(await markAsLeft(admin, nobody)), "no-such-person");
  });

  it("is back with a new link, and without a position", async () => {
    const id = await invited("back@council.example");
    await markAsLeft(admin, id);
    assert.equal(refusalOf(await sendLink(admin, id)), null);
    assert.equal((await personOf(id))?.status, "active");
    assert.equal(refusalOf(await sendLink(admin, nobody)), "no-such-person");
  });
});

describe("correcting a name or address", () => {
  it("saves both, and refuses a page that is out of date", async () => {
    const personId = await invited("wrong@council.example");
    const right = { personId, name: "Right Name", email: "right@council.example", workerRef: null };
    assert.equal(refusalOf(await correctNameOrEmail(admin, { ...right, version: 1 })), null);
    assert.equal((await personOf(personId))?.email, "right@council.example");
    assert.equal(refusalOf(await correctNameOrEmail(admin, { ...right, version: 1 })), "changed-meanwhile");
    const taken = { ...right, email: "worker@council.example", version: 2 };
    assert.equal(refusalOf(await correctNameOrEmail(admin, taken)), "email-taken");
    assert.equal(
      refusalOf(await correctNameOrEmail(admin, { ...right, personId: nobody, version: 1 })),
      "no-such-person",
    );
  });
});

describe("services and teams", () => {
  it("are added once by name", async () => {
    const service = await addNewService(admin, "Fostering");
    assert.ok(service.ok);
    assert.equal(refusalOf(await addNewService(admin, "Fostering")), "service-name-taken");
    const team = { name: "Fostering East", serviceId: service.value };
    assert.equal(refusalOf(await addNewTeam(admin, team)), null);
    assert.equal(refusalOf(await addNewTeam(admin, team)), "team-name-taken");
    assert.equal(refusalOf(await addNewTeam(admin, { name: "Y", serviceId: nobody })), "no-such-service");
  });
});
