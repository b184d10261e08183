// What an administrator still has to set up before the first draw of cases (C2) can be made.
import type { WhatIsSetUp } from "../people/public.js";
import type { WayOn } from "./tasks.page.js";

/** The steps left, in the order to take them. */
export function stepsLeft(setUp: WhatIsSetUp): readonly WayOn[] {
  const steps: readonly (WayOn & { readonly left: boolean })[] = [
    { text: "Add your services and teams", href: "/services", left: setUp.teams === 0 },
    {
      text: "Invite a performance officer, who loads the first case list",
      href: "/people/new",
      left: setUp.performanceOfficers === 0,
    },
    {
      text: "Invite a quality assurance officer or the head of quality assurance",
      href: "/people/new",
      left: setUp.qualityAssurers === 0,
    },
    { text: "Invite the team managers", href: "/people/new", left: setUp.teamManagers === 0 },
    { text: "Invite the social workers", href: "/people/new", left: setUp.socialWorkers === 0 },
  ];
  return steps.filter(({ left }) => left).map(({ text, href }) => ({ text, href }));
}
