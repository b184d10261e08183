// What every spreadsheet reader gives, whatever the file is made of: rows of cells, and coded reasons for not reading.

/**
 * What a cell holds. A formula with a saved result is read as that result; "formula" is one without any.
 * A "date" is a number under a date style, its text written YYYY-MM-DD; a "moment" is one with a time of day, left away.
 */
export type CellKind = "text" | "number" | "date" | "moment" | "boolean" | "formula" | "error";

export type Cell = {
  readonly column: string;
  readonly text: string;
  readonly kind: CellKind;
  /** What it holds is the saved result of a formula. */
  readonly hasFormula?: true;
};

/** One row with at least one filled cell. The sheet is null for a CSV file; rows count from 1, as the screen shows them. */
export type SheetRow = {
  readonly sheet: string | null;
  readonly row: number;
  readonly cells: readonly Cell[];
  /** The workbook counts its days from 1904, which matters for dates left as bare numbers. */
  readonly date1904: boolean;
};

/** A sheet's rows, a few at a time, as they come off the file. */
export type SheetRows = {
  readonly name: string | null;
  readonly batches: AsyncIterable<readonly SheetRow[]>;
};

export type Spreadsheet = { readonly form: "workbook" | "csv"; readonly sheets: readonly string[] };

export type FileRefusal =
  | { readonly code: "not-a-spreadsheet" }
  /** A folder packed into one file. */
  | { readonly code: "archive" }
  | { readonly code: "empty-file" }
  | { readonly code: "other-spreadsheet"; readonly found: "xls" | "xlsb" }
  | { readonly code: "password-protected" }
  | { readonly code: "damaged" }
  | { readonly code: "unsafe-content" }
  | { readonly code: "too-large" }
  | { readonly code: "too-many-rows" }
  | { readonly code: "too-many-columns" };

/** Carries a refusal out of the depths of a parser; the readers turn it into a value at their edge. */
export class RefusedFile extends Error {
  constructor(readonly refusal: FileRefusal) {
    super(refusal.code);
  }
}

const mebibytes = 1024 * 1024;

/**
 * A council's whole Annex A is a few megabytes and a national one has 580,000 rows on a list; these leave room for it,
 * because rows are passed on as they are read, and stop what would fill or hold up the machine.
 */
export const fileLimits = {
  fileBytes: 200 * mebibytes,
  /** A census of every child in England is 450 MB; it is read child by child and nothing of it is held. */
  childrenFileBytes: 1_024 * mebibytes,
  zipEntries: 1_000,
  sheets: 1_000,
  entryBytes: 1_024 * mebibytes,
  totalBytes: 2_048 * mebibytes,
  /** Sheets shrink to a tenth or a thirtieth; what shrinks more than this, and is not small, was made to fill a machine. */
  compressionRatio: 200,
  compressionRatioFrom: 4 * mebibytes,
  rows: 2_000_000,
  /** A zip of next to nothing may have so many rows and cells; beyond them, each must have cost some bytes. */
  rowsOfAnyZip: 20_000,
  leastPackedBytesOfRow: 12,
  cellsOfAnyZip: 500_000,
  /** Milliseconds of work: several times what an ordinary machine takes. */
  workOfAnyZip: 1_000,
  workPerPackedByte: 2_000 / mebibytes,
  /** Texts that a workbook's cells share are held in memory, unlike all else. */
  sharedCharacters: 32 * mebibytes,
  styles: 100_000,
  /** A sheet is judged by its first fifteen rows: its headings stand among them, below any titles. */
  openingRows: 15,
  /** So many rows are shown to whoever judges a sheet, where it has them. */
  judgedRows: 60,
  filledCellsInRow: 1_000,
  cellLength: 40_000,
  csvRecordCharacters: mebibytes,
  workerMemoryMegabytes: 128,
  /** Room for what is soon thrown away, which is most of what reading makes; more room is less clearing up. */
  workerYoungMemoryMegabytes: 48,
} as const;
