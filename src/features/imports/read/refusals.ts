// Why a case list as a whole could not be read, in words for the person who sent it.
import type { FileRefusal } from "../../../platform/files/spreadsheet.js";

export type CaseListRefusalCode =
  | FileRefusal["code"]
  | "no-file"
  | "no-known-list"
  | "other-xml"
  | "other-json"
  | "no-case-list"
  | "missing-columns"
  | "report-lacks"
  | "no-cases";

export type CaseListRefusal = {
  readonly code: CaseListRefusalCode;
  /** Null where it is not about one file. */
  readonly file: string | null;
  readonly message: string;
  readonly fix: string;
};

type Words = readonly [message: string, fix: string];

const saveAsWorkbook =
  "Open it in your spreadsheet program, save it as an Excel workbook (.xlsx) and send that.";
const wholeList =
  "Send Ofsted’s Annex A workbook (.xlsx), or its lists as CSV files. The children in need census, the SSDA903 return and tables of the Standard Safeguarding Dataset can be read too.";

const fileWords: Readonly<Record<Exclude<FileRefusal["code"], "other-spreadsheet">, Words>> = {
  "not-a-spreadsheet": ["This file is not a spreadsheet, whatever its name says.", wholeList],
  archive: [
    "This file is a zip: files packed into one, which we do not open.",
    "Unpack it and send the files that are in it, all together.",
  ],
  "empty-file": ["This file is empty.", "Check that it was saved or exported to the end, and send it again."],
  "password-protected": [
    "This file is protected by a password, so we cannot read it.",
    "Save a copy without a password and send that. The connection keeps it private on its way to us.",
  ],
  damaged: ["This file is damaged or incomplete.", "Save or export it again and send the new file."],
  "unsafe-content": [
    "This file holds instructions that an ordinary spreadsheet never does, so we did not open it further.",
    "Open it in your spreadsheet program, copy the lists into a new workbook and send that.",
  ],
  "too-large": [
    "This file is larger than any council’s list should be, or would become so when unpacked.",
    "Take out pictures and sheets that are not Annex A lists, save it again and send it.",
  ],
  "too-many-rows": [
    "This file has more rows than any council’s list should have.",
    "Check that it holds one council’s lists and for the last six months only.",
  ],
  "too-many-columns": [
    "A row of this file has far more columns than any Annex A list.",
    "Check that the sheets hold the lists as in Ofsted’s template.",
  ],
};

const otherSpreadsheets = {
  xls: "This is a workbook of Excel 97 to 2003.",
  xlsb: "This is a binary Excel workbook (.xlsb).",
} as const;

export const refusedFile = (file: string, refusal: FileRefusal): CaseListRefusal => {
  const [message, fix] =
    refusal.code === "other-spreadsheet"
      ? [`${otherSpreadsheets[refusal.found]} We cannot read this kind yet.`, saveAsWorkbook]
      : fileWords[refusal.code];
  return { code: refusal.code, file, message, fix };
};

export const noFile: CaseListRefusal = {
  code: "no-file",
  file: null,
  message: "No file was chosen.",
  fix: wholeList,
};

export const noKnownList = (file: string, sheets: readonly string[]): CaseListRefusal => ({
  code: "no-known-list",
  file,
  message:
    sheets.length > 0
      ? `None of the sheets of this workbook has the headings of an Annex A list, nor of another table that we know. Its sheets are: ${sheets.join(", ")}.`
      : "The columns of this file are not those of an Annex A list, an SSDA903 table or a table of the Standard Safeguarding Dataset.",
  fix: "Check that it is the right file and that the headings are as in the national template, in one of the first 15 rows.",
});

/** What an XML file is, such as another national collection. */
export const otherXml = (file: string, found: string): CaseListRefusal => ({
  code: "other-xml",
  file,
  message: `This XML file is not a children in need census: it is ${found}.`,
  fix: "Send the census file as it goes to the Department for Education, or another kind of case data.",
});

export const otherJson = (file: string): CaseListRefusal => ({
  code: "other-json",
  file,
  message: "This JSON file holds no children as the children’s social care data service has them.",
  fix: "Send what your system makes for that service: each child as an object with a “la_child_id”.",
});

export const noChildren = (file: string): CaseListRefusal => ({
  code: "no-cases",
  file,
  message: "This file holds no children.",
  fix: "Check that it was made to the end, and send it again.",
});

/** What was found holds no cases: of Annex A, list 6 is wanted; of others, any table of cases, plans or care. */
export const noCaseList = (
  found: readonly string[],
  { fromAnnexA, fromReport = false }: { readonly fromAnnexA: boolean; readonly fromReport?: boolean },
): CaseListRefusal => ({
  code: "no-case-list",
  file: null,
  message: fromAnnexA
    ? `We found ${found.join(", ")}, but not list 6 (children in need), which holds every open case.`
    : `We found ${found.join(", ") || "no table that we read"}, but nothing that says who has a case.`,
  fix: fromAnnexA
    ? "Send list 6 too. Lists 4, 7, 8 and 9 beside it are welcome."
    : fromReport
      ? "Send them beside a file that says who has a case: Annex A, or a report with the kind of case, the day it was opened, or the team."
      : "Send the cases, plans or care too: the episodes table of an SSDA903 return, or ssd_cin_episodes.",
});

export const missingColumns = (file: string, list: string, headings: readonly string[]): CaseListRefusal => ({
  code: "missing-columns",
  file,
  message: `Something that we need to read this file rightly is not there. In ${list} we miss: ${headings.join(", ")}.`,
  fix: "Add these columns, with headings as in the national template, and send the file again.",
});

/** A report of the council's own, of whose columns too few are told by their headings. */
export const lacksForReport = (
  file: string,
  lacking: "child-id" | "case-facts",
  headings: readonly string[],
): CaseListRefusal => ({
  code: "report-lacks",
  file,
  message: `We found the headings ${headings.join(", ")}, but ${
    lacking === "child-id"
      ? "none that is plainly the child’s id."
      : "none that is plainly the kind of case, the day it was opened, the team, or the start of a plan or care."
  }`,
  fix: `${
    lacking === "case-facts"
      ? "If it only adds dates, send it together with the list of cases. Otherwise name"
      : "Name"
  } these columns plainly, such as “Person ID”, “Case status”, “Referral date” and “Allocated team”, or set by hand what each column is.`,
});

export const noCases = (file: string | null): CaseListRefusal => ({
  code: "no-cases",
  file,
  message: "There are headings but no cases under them.",
  fix: "Check that it is the filled-in workbook and not the blank template.",
});
