// The five Annex A lists that the demonstration hands over, with the template's own column headings, written as CSV.

const common = ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)"] as const;
const disability = "Does the Child have a Disability";
const allocated = ["Allocated Team", "Allocated Worker"] as const;
const place = "from their Placement in the last 12 months";
const lastMissing = "after their last missing episode (Y/N)?";

/** Headings of Ofsted's template of 2019, but for list 9, which has the columns that councils hand over since 2024. */
export const listColumns = {
  List_4: [
    ...common,
    disability,
    "Continuous Assessment Start Date",
    "Child Seen During Continuous Assessment",
    "Continuous Assessment Date of Authorisation",
    "Was the child assessed as requiring LA children’s social care support",
    ...allocated,
  ],
  List_6: [
    ...common,
    disability,
    "CIN Start Date",
    "Primary Need Code",
    "Date Child Was Last Seen",
    "CIN Closure Date",
    "Reason for Closure",
    "Case status",
    ...allocated,
  ],
  List_7: [
    ...common,
    disability,
    "Child Protection Plan Start Date",
    "Initial Category of Abuse",
    "Latest Category of Abuse",
    "Date of the Last Statutory Visit",
    "Was the Child Seen Alone?",
    "Date of latest review conference",
    "Child Protection Plan End Date",
    "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)",
    "Number of Previous Child Protection Plans",
    ...allocated,
  ],
  List_8: [
    ...common,
    "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)",
    disability,
    "Date Started to be Looked After",
    "Child's Category of Need",
    "Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)",
    "Start date of current legal status",
    "Child's Legal Status",
    "Date of Latest Statutory Review",
    "Date of Last Social Work Visit",
    "What is the permanence plan for this child?",
    "Date of Last IRO Visit / Contact to the Child",
    "Date of Last Health Assessment",
    "Date of Last Dental Check",
    "Number of Placements in the Last 12 months",
    "Date Ceased to be Looked After ",
    "Reason Ceased to be Looked After",
    "Start Date of Most Recent Placement",
    "Placement Type",
    "Placement Provider",
    "Placement postcode",
    "URN of Placement",
    "Placement Location",
    "LA of Placement",
    `Number of Episodes the Child has been ‘Missing’ ${place}`,
    `Number of Episodes the Child has been ‘Absent’ ${place}`,
    `Was the child offered a Return Interview ${lastMissing}`,
    `Did the child accept a Return Interview ${lastMissing}`,
    ...allocated,
  ],
  List_9: [
    ...common,
    "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)",
    disability,
    ...allocated,
    "Allocated Personal Advisor",
    "Eligibility Category",
    "Latest Pathway Plan Review Date",
    "LA in Touch",
    "Latest Date of Contact",
    "Type of Accommodation",
    "Suitability of Accommodation",
    "Activity Status",
  ],
} as const satisfies Record<string, readonly string[]>;

export type ListName = keyof typeof listColumns;

export type Row = readonly string[];

const cell = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value);

/** The list as a council's extract: UTF-8 with a byte order mark, lines ended with CR LF. */
export const csvOf = (list: ListName, rows: readonly Row[]): string => {
  const lines = [listColumns[list], ...rows].map((row: Row) => row.map(cell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
};
