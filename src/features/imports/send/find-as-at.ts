// The day of a list: the one that was typed, else the one that the files name.
import type { LocalDate } from "../../../domain/shared/calendar.js";
import { accept, type Result, refuse } from "../../../domain/shared/result.js";
import type { FormError } from "../../../platform/http/answers.js";
import { dateTyped, readDateField } from "../../../platform/http/date-field.js";
import type { Visit } from "../../../platform/http/pages.js";
import type { CaseFile } from "../read/intake.js";
import { suggestAsAt } from "../read/suggest-as-at.js";

/** Refused with null where nothing was typed and the files say nothing, so that it is to be asked. */
export async function findAsAt(
  { fields, today }: Visit,
  files: readonly CaseFile[],
): Promise<Result<LocalDate, FormError | null>> {
  if (Object.values(dateTyped(fields, "asAt")).some((part) => part.trim() !== "")) {
    const date = readDateField(fields, "asAt", "the day the list is for");
    if (date.ok && date.value > today)
      return refuse({ field: "asAt-day", text: "Enter a day that is not in the future" });
    return date;
  }
  const suggested = await suggestAsAt(files, { today });
  return suggested ? accept(suggested.asAt) : refuse(null);
}
