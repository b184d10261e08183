// The template of a file of people: its headings and two rows to show how they are filled in.
import { stringify } from "csv-stringify/sync";

const rows = [
  [
    ...[
      "Name",
      "Email",
      "Role",
      "Team",
      "Service",
      "Line manager",
      "Worker number",
      "Start date",
      "End date",
    ],
  ],
  [
    ...["Robin Example", "robin.example@council.example", "Team Manager", "North Team", "Family Help"],
    ...["", "", "01/04/2025", ""],
  ],
  [
    ...["Alex Sample", "alex.sample@council.example", "Social Worker", "North Team", "Family Help"],
    ...["Robin Example", "SW1234", "02/06/2025", ""],
  ],
];

export const peopleTemplate = (): string => stringify(rows, { bom: true, record_delimiter: "windows" });
