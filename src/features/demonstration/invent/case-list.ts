// The council's case list of any day, as the Annex A extract that a performance team would hand over: about 2,000 open
// cases and those closed in the last six months, with lists 4, 7, 8 and 9 that tell of the same children.
import { addMonths, type LocalDate } from "../../../domain/shared/calendar.js";
import { allocationBook } from "./allocation.js";
import { closingNames, needNames, statusNames, yesNo } from "./annex-a-codes.js";
import { csvOf, type ListName, type Row } from "./annex-a-lists.js";
import { careLeaverRow, careRow } from "./care-lists.js";
import { assessmentRows, planRow } from "./child-protection-lists.js";
import { type Child, type Episode, episodeOn, inventChildren, isOpenOn, stageOn } from "./children.js";
import { lastSeen } from "./contacts.js";
import type { Council } from "./council.js";
import { dayNumber, historyStarts, startOfMonth, trainingMonth, writtenDay } from "./history.js";
import { commonCells, type ListDay, written } from "./list-day.js";
import { withSlips } from "./slips.js";

export interface CaseListFile {
  readonly fileName: `${ListName}.csv`;
  readonly text: string;
}

export interface CaseLists {
  /** Lists 4, 6, 7, 8 and 9 as at a day of the history (or some weeks before it). */
  asAt(day: LocalDate): readonly CaseListFile[];
}

const caseRow = (child: Child, episode: Episode, day: ListDay): Row | null => {
  const open = isOpenOn(episode, day.at);
  if (!open && episode.closed < day.since) return null;
  const upTo = open ? day.at : episode.closed;
  const stage = stageOn(episode, upTo);
  if (stage === undefined) return null;
  const { team, worker } = day.book.allocate(child, stage, upTo);
  return [
    ...commonCells(child, day.at),
    yesNo(child.disabled),
    writtenDay(episode.referred),
    needNames[child.need] ?? "",
    written(lastSeen(child, episode, upTo, day.upturn)),
    open ? "" : writtenDay(episode.closed),
    open ? "" : (closingNames[episode.reason] ?? ""),
    open ? statusNames[stage.kind] : statusNames.closed,
    team,
    worker,
  ];
};

type Rows = Readonly<Record<ListName, Row[]>>;

const addChild = (rows: Rows, child: Child, day: ListDay): void => {
  rows.List_4.push(...assessmentRows(child, day));
  const leaver = careLeaverRow(child, day);
  if (leaver !== null) rows.List_9.push(leaver);
  const episode = episodeOn(child, day.at);
  if (episode === undefined) return;
  const inNeed = caseRow(child, episode, day);
  const plan = planRow(child, episode, day);
  const care = careRow(child, episode, day);
  if (inNeed !== null) rows.List_6.push(inNeed);
  if (plan !== null) rows.List_7.push(plan);
  if (care !== null) rows.List_8.push(care);
};

/**
 * Invents the children of a council and hands out its lists of any day of the history.
 * Building takes some tenths of a second, each day's lists less; the same seed, council and end give the same text.
 */
export const inventCaseLists = (from: {
  readonly seed: string;
  readonly council: Council;
  readonly ends: LocalDate;
}): CaseLists => {
  const { seed, council, ends } = from;
  const children = inventChildren(seed, dayNumber(historyStarts(ends)), dayNumber(ends));
  const book = allocationBook(council);
  const upturn = { day: dayNumber(startOfMonth(ends, trainingMonth + 1)) };
  return {
    asAt: (date) => {
      const day = { at: dayNumber(date), since: dayNumber(addMonths(date, -6)), book, upturn };
      const rows: Rows = { List_4: [], List_6: [], List_7: [], List_8: [], List_9: [] };
      for (const child of children) addChild(rows, child, day);
      const names: readonly ListName[] = ["List_4", "List_6", "List_7", "List_8", "List_9"];
      return names.map((list) => ({
        fileName: `${list}.csv` as const,
        text: csvOf(list, list === "List_6" ? withSlips(seed, date, rows.List_6) : rows[list]),
      }));
    },
  };
};
