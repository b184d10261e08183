// How the invented council of Exampleshire is made up: services, teams, posts, and who leaves or moves when.

import type { Role } from "../../../domain/access/roles.js";

export interface Service {
  readonly key: string;
  readonly name: string;
}

export interface Team {
  readonly key: string;
  readonly name: string;
  readonly serviceKey: string;
}

/** A seat that one person at a time holds. */
export interface Post {
  readonly key: string;
  readonly role: Role;
  readonly jobTitle: string;
  readonly teamKey?: string;
  readonly serviceKey?: string;
}

export const services: readonly Service[] = [
  { key: "referral-and-assessment", name: "Referral and Assessment" },
  { key: "safeguarding-and-family-support", name: "Safeguarding and Family Support" },
  { key: "children-in-care", name: "Children in Care" },
  { key: "disabled-children", name: "Disabled Children" },
  { key: "leaving-care-and-fostering", name: "Leaving Care and Fostering" },
];

interface TeamGroup {
  readonly serviceKey: string;
  readonly prefix: string;
  readonly title: string;
  readonly places: readonly string[];
  readonly workers: readonly number[];
}

const teamGroups: readonly TeamGroup[] = [
  {
    serviceKey: "referral-and-assessment",
    prefix: "assessment",
    title: "Assessment",
    places: ["North", "South", "East", "West", "Central", "Coast"],
    workers: [5, 5, 5, 5, 5, 4],
  },
  {
    serviceKey: "safeguarding-and-family-support",
    prefix: "family-support",
    title: "Family Support",
    places: ["Alder", "Beech", "Cedar", "Elm", "Hawthorn", "Larch", "Maple", "Rowan"],
    workers: [5, 5, 5, 5, 5, 5, 4, 4],
  },
  {
    serviceKey: "children-in-care",
    prefix: "children-in-care",
    title: "Children in Care",
    places: ["One", "Two", "Three", "Four", "Five"],
    workers: [4, 4, 4, 3, 3],
  },
  {
    serviceKey: "disabled-children",
    prefix: "disabled-children",
    title: "Disabled Children",
    places: ["North", "South"],
    workers: [4, 4],
  },
  {
    serviceKey: "leaving-care-and-fostering",
    prefix: "leaving-care",
    title: "Leaving Care",
    places: ["North", "South"],
    workers: [4, 4],
  },
  {
    serviceKey: "leaving-care-and-fostering",
    prefix: "fostering",
    title: "Fostering and Permanence",
    places: [""],
    workers: [4],
  },
];

const slug = (text: string) => text.toLowerCase().replace(/ /g, "-");

const teamsOf = (group: TeamGroup): readonly Team[] =>
  group.places.map((place) => ({
    key: slug(`${group.prefix} ${place}`.trim()),
    name: `${group.title} ${place}`.trim(),
    serviceKey: group.serviceKey,
  }));

export const teams: readonly Team[] = teamGroups.flatMap(teamsOf);

const postsOfTeam = (team: Team, workers: number): readonly Post[] => {
  const at = { teamKey: team.key, serviceKey: team.serviceKey };
  return [
    { key: `manager:${team.key}`, role: "team-manager", jobTitle: "Team manager", ...at },
    ...Array.from(
      { length: workers },
      (_, index): Post => ({
        key: `worker:${team.key}:${index + 1}`,
        role: "social-worker",
        jobTitle: index === 0 ? "Senior social worker" : "Social worker",
        ...at,
      }),
    ),
  ];
};

const centralPosts: readonly (readonly [Role, readonly string[]])[] = [
  ["head-of-service", ["Head of service, help and protection", "Head of service, children in care"]],
  ["director", ["Director of children's services", "Deputy director of children's services"]],
  [
    "independent-reviewer",
    [
      "Independent reviewing officer",
      "Independent reviewing officer",
      "Independent reviewing officer",
      "Child protection conference chair",
      "Child protection conference chair",
      "Consultant social worker",
      "Consultant social worker",
    ],
  ],
  ["head-of-quality-assurance", ["Head of quality assurance"]],
  [
    "quality-assurance-officer",
    ["Quality assurance officer", "Quality assurance officer", "Quality assurance officer"],
  ],
  ["performance-officer", ["Performance officer", "Performance officer"]],
  ["workforce-development", ["Workforce development lead"]],
  ["administrator", ["System administrator"]],
  ["outside-reader", ["Safeguarding partnership board member", "Lead member for children"]],
];

export const posts: readonly Post[] = [
  ...teamGroups.flatMap((group) =>
    teamsOf(group).flatMap((team, index) => postsOfTeam(team, group.workers[index] ?? 0)),
  ),
  ...services.map(
    (service): Post => ({
      key: `service-manager:${service.key}`,
      role: "service-manager",
      jobTitle: `Service manager, ${service.name}`,
      serviceKey: service.key,
    }),
  ),
  ...centralPosts.flatMap(([role, titles]) =>
    titles.map((jobTitle, index): Post => ({ key: `${role}:${index + 1}`, role, jobTitle })),
  ),
];

/**
 * Someone leaves the first post at the end of a month; whoever holds the second takes it, and so on down the line.
 * A newcomer fills the last post, at once or after some months without anyone.
 */
export interface Succession {
  readonly month: number;
  readonly posts: readonly string[];
  readonly vacantMonths: number;
}

export const successions: readonly Succession[] = [
  { month: 1, posts: ["worker:assessment-north:3", "worker:family-support-alder:4"], vacantMonths: 1 },
  { month: 3, posts: ["manager:family-support-cedar", "worker:family-support-hawthorn:1"], vacantMonths: 1 },
  { month: 4, posts: ["worker:leaving-care-south:2"], vacantMonths: 2 },
  { month: 5, posts: ["worker:children-in-care-four:2", "worker:assessment-coast:1"], vacantMonths: 1 },
  { month: 7, posts: ["quality-assurance-officer:3"], vacantMonths: 1 },
  { month: 8, posts: ["manager:children-in-care-two"], vacantMonths: 0 },
  { month: 9, posts: ["worker:family-support-elm:2", "worker:assessment-west:5"], vacantMonths: 0 },
  {
    month: 11,
    posts: [
      "service-manager:disabled-children",
      "manager:disabled-children-north",
      "worker:disabled-children-north:1",
    ],
    vacantMonths: 1,
  },
  { month: 12, posts: ["worker:family-support-rowan:3"], vacantMonths: 1 },
];
