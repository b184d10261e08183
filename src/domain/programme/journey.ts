// Which part of a child's journey an audit looks at: the six months up to the day of the draw (D2).
import { addMonths, type LocalDate } from "../shared/calendar.js";

const MONTHS = 6;

export const journeyAuditedAt = (
  drawnOn: LocalDate,
): { readonly periodFrom: LocalDate; readonly periodTo: LocalDate } => ({
  periodFrom: addMonths(drawnOn, -MONTHS),
  periodTo: drawnOn,
});
