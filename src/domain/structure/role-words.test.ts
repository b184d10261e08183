// The posts of councils and what they are here, in a table.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readRole } from "./role-words.js";

const known: readonly (readonly [string, string])[] = [
  ["Team Manager", "team-manager"],
  ["TM", "team-manager"],
  ["Interim Team Manager (Agency)", "team-manager"],
  ["social  worker", "social-worker"],
  ["Social Worker - Assessment Team", "social-worker"],
  ["Social Worker (ASYE)", "social-worker"],
  ["NQSW", "social-worker"],
  ["Senior Practitioner", "social-worker"],
  ["Social Worker Level 3", "social-worker"],
  ["Service Manager", "service-manager"],
  ["Head of Service", "head-of-service"],
  ["Assistant Director of Children’s Services", "director"],
  ["IRO", "independent-reviewer"],
  ["IRO / CP Chair", "independent-reviewer"],
  ["Conference & Reviewing Officer", "independent-reviewer"],
  ["Head of QA", "head-of-quality-assurance"],
  ["Quality assurance officer", "quality-assurance-officer"],
  ["Performance Analyst", "performance-officer"],
  ["Workforce Development Officer", "workforce-development"],
];

describe("a post's role", () => {
  for (const [text, role] of known)
    it(`of “${text}” is ${role}`, () => assert.deepEqual(readRole(text), { kind: "role", role }));

  it("is not known for an assistant team manager, and the nearest is offered", () => {
    assert.deepEqual(readRole("Assistant Team Manager"), { kind: "unknown", nearest: null });
    assert.deepEqual(readRole("Team Managr"), { kind: "unknown", nearest: "Team manager" });
    assert.deepEqual(readRole("Deputy Team Manager").kind, "unknown");
    assert.deepEqual(readRole("Social Worker / Team Manager").kind, "unknown");
  });

  it("is never one that a file must not give", () => {
    assert.equal(readRole("Administrator").kind, "by-hand");
    assert.equal(readRole("Team Administrator").kind, "unknown");
    assert.equal(readRole("Outside reader").kind, "by-hand");
  });

  it("is blank where nothing is said", () => {
    for (const text of ["", " ", "N/A", "-"]) assert.equal(readRole(text).kind, "blank");
  });
});
