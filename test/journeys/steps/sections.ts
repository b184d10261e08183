// The sections of the audit form by their titles, in order.
import { SECTIONS } from "../../../src/domain/framework/sections.js";

export const SECTION_TITLES: readonly string[] = SECTIONS.map(({ title }) => title);
