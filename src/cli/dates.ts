// Dates as options of commands.
import { type LocalDate, parseLocalDate } from "../domain/shared/calendar.js";
import { fail } from "./terminal.js";

export const dateOrEnd = (text: string): LocalDate =>
  parseLocalDate(text) ?? fail(`${text} is not a date: write it as 2026-03-31.`);
