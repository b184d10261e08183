// What a report recommends: the kinds of change that senior managers decide on (G3).

export const kindsOfChange = {
  "processes-and-procedures": "Processes and procedures",
  culture: "Culture",
  structure: "Structure",
  "resources-and-services": "Resources and services",
  "learning-and-development": "Learning and development",
  systems: "Systems",
  strategy: "Strategy",
} as const;

export type KindOfChange = keyof typeof kindsOfChange;

export const isKindOfChange = (code: string): code is KindOfChange => Object.hasOwn(kindsOfChange, code);
