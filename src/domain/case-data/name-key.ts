// The form in which names of teams and people are compared: spaces and look-alike characters put right, case left aside.
import { foldText } from "./texts.js";

export const nameKey = (name: string): string => foldText(name).toLowerCase();
