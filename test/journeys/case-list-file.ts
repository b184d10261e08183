// The case list that the journeys send: Ofsted's list of children in need, with cases of both teams open for over a year.

const HEADINGS =
  "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Does the Child have a Disability,CIN Start Date,Primary Need Code,Date Child Was Last Seen,CIN Closure Date,Reason for Closure,Case status,Allocated Team,Allocated Worker";

const rowOf = (childId: number, team: string, worker: string) =>
  `${childId},b) Female,a) WBRI,01/05/2016,8,b) No,03/07/2023,N1 - Abuse or neglect,20/12/2024,,,c) Child in need plan,${team},"${worker}"`;

/** Ids of six figures that begin with 7, so that a journey can tell where one shows that should not. */
export function makeCaseListFile(): {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
} {
  const rows = Array.from({ length: 12 }, (_, at) =>
    at % 2 === 0
      ? rowOf(700_100 + at, "North Team", "WORKE, Wanda")
      : rowOf(700_100 + at, "South Team", "Wilfred Arbeit"),
  );
  const text = [HEADINGS, ...rows].join("\r\n");
  return { name: "List_6.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
}
