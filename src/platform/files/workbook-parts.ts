// The parts of a workbook beside its sheets: their names and order, the shared texts, and which styles mean a date.
import { isDateFormat } from "./excel-dates.js";
import { ownText } from "./own-text.js";
import { fileLimits, RefusedFile } from "./spreadsheet.js";
import { readXml } from "./xml-events.js";
import type { ZipParts } from "./zip-parts.js";

export type Workbook = {
  readonly date1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly sharedTexts: readonly string[];
  /** Whether the cell style of this number shows a date. */
  readonly isDateStyle: (style: number) => boolean;
};

export const workbookPart = "xl/workbook.xml";

export async function readWorkbookParts(zip: ZipParts): Promise<Workbook> {
  const targets = await readTargets(zip);
  const { date1904, sheets } = await readSheetNames(zip, targets);
  const partOfType = (type: string) => targets.find((target) => target.type.endsWith(`/${type}`))?.part;
  const dateStyles = await readDateStyles(zip, partOfType("styles"));
  return {
    date1904,
    sheets,
    sharedTexts: await readSharedTexts(zip, partOfType("sharedStrings")),
    isDateStyle: (style) => dateStyles[style] === true,
  };
}

type Target = { readonly id: string; readonly type: string; readonly part: string };

async function readTargets(zip: ZipParts): Promise<readonly Target[]> {
  const targets: Target[] = [];
  await readXml(await zip.open("xl/_rels/workbook.xml.rels"), {
    open: (name, { Id = "", Type = "", Target = "", TargetMode }) => {
      if (name !== "Relationship" || TargetMode === "External") return;
      targets.push({ id: Id, type: Type, part: Target.startsWith("/") ? Target.slice(1) : `xl/${Target}` });
    },
  });
  return targets;
}

async function readSheetNames(zip: ZipParts, targets: readonly Target[]) {
  const sheets: { name: string; part: string }[] = [];
  let date1904 = false;
  await readXml(await zip.open(workbookPart), {
    open: (name, attributes) => {
      if (name === "workbookPr") date1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const target = targets.find((candidate) => candidate.id === id);
      if (!target?.type.endsWith("/worksheet")) return;
      if (sheets.push({ name: attributes.name ?? "", part: target.part }) > fileLimits.sheets)
        throw new RefusedFile({ code: "too-large" });
    },
  });
  return { date1904, sheets };
}

async function readDateStyles(zip: ZipParts, part: string | undefined): Promise<readonly boolean[]> {
  const styles: boolean[] = [];
  if (part === undefined || !zip.has(part)) return styles;
  const codes = new Map<number, string>();
  let inCellStyles = false;
  await readXml(await zip.open(part), {
    open: (name, attributes) => {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "cellXfs") inCellStyles = true;
      if (name !== "xf" || !inCellStyles) return;
      const format = Number(attributes.numFmtId ?? 0);
      if (styles.push(isDateFormat(format, codes.get(format))) > fileLimits.styles)
        throw new RefusedFile({ code: "too-large" });
    },
    close: (name) => {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return styles;
}

/** What a text takes beside its characters. */
const bytesOfAnyText = 16;

async function readSharedTexts(zip: ZipParts, part: string | undefined): Promise<readonly string[]> {
  const texts: string[] = [];
  if (part === undefined || !zip.has(part)) return texts;
  let current = "";
  let room = fileLimits.sharedCharacters;
  let inText = false;
  let inReadingAid = false;
  await readXml(await zip.open(part), {
    open: (name) => {
      if (name === "si") current = "";
      if (name === "rPh") inReadingAid = true;
      inText = name === "t" && !inReadingAid;
    },
    text: (text) => {
      if (!inText) return;
      current += ownText(text, 0, text.length);
      room -= text.length;
      if (room < 0) throw new RefusedFile({ code: "too-large" });
    },
    close: (name) => {
      if (name === "t") inText = false;
      if (name === "rPh") inReadingAid = false;
      if (name !== "si") return;
      texts.push(unescapeExcel(current));
      room -= bytesOfAnyText;
    },
  });
  return texts;
}

/** Excel writes some characters as _x000D_ inside its texts; a zero, which no database text can hold, is left out. */
export const unescapeExcel = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
        hex === "0000" ? "" : String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
