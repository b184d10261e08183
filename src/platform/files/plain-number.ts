// How a number of a spreadsheet is written down.

/** 1001.0 and 1.001E3 are 1001; a number too long to be exact stays as it is written. */
export const plainNumber = (written: string, number: number): string =>
  Number.isSafeInteger(number) ? String(number) : written.trim();
