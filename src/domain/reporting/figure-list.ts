// Every figure of a report, in its order.
import { actionFigures } from "./figures/actions.js";
import type { FigureDefinition } from "./figures/definition.js";
import { overallFigures, sectionFigures, serviceFigures } from "./figures/grades.js";
import { moderationFigures } from "./figures/moderation.js";
import { programmeFigures } from "./figures/programme.js";
import { familyFigures, selfAssessmentFigures, themeFigures } from "./figures/voices.js";
import type { ServiceName } from "./quarter-facts.js";

export const figureList = (services: readonly ServiceName[]): readonly FigureDefinition[] => [
  ...programmeFigures,
  ...overallFigures,
  ...sectionFigures,
  ...serviceFigures(services),
  ...selfAssessmentFigures,
  ...themeFigures,
  ...familyFigures,
  ...moderationFigures,
  ...actionFigures,
];
