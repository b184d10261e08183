// Which months can be drawn: the present one, and the one before it for whoever is late (C1).
import { addMonths, firstDayOf, type LocalDate, type Month, monthOf } from "../shared/calendar.js";

/** The present month first. */
export const monthsToDraw = (today: LocalDate): readonly [Month, Month] => {
  const present = monthOf(today);
  return [present, monthOf(addMonths(firstDayOf(present), -1))];
};

export const mayDrawMonth = (month: Month, today: LocalDate): boolean =>
  monthsToDraw(today).some((open) => open === month);
