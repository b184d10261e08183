// Every figure of a report, in its order.
import { actionFigures } from "./figures/actions.js";
import type { FigureDefinition } from "./figures/definition.js";
import { dipSampleFigures } from "./figures/dip-sample.js";
import { overallFigures, sectionFigures, serviceFigures } from "./figures/grades.js";
import { moderationFigures } from "./figures/moderation.js";
import { programmeFigures } from "./figures/programme.js";
import { familyFigures, selfAssessmentFigures, themeFigures } from "./figures/voices.js";
import { weightedFigures } from "./figures/weighted.js";
import type { ServiceName } from "./quarter-facts.js";

export const figureList = (services: readonly ServiceName[]): readonly FigureDefinition[] => [
  ...programmeFigures,
  ...overallFigures,
  ...weightedFigures,
  ...sectionFigures,
  ...serviceFigures(services),
  ...selfAssessmentFigures,
  ...themeFigures,
  ...familyFigures,
  ...moderationFigures,
  ...actionFigures,
  ...dipSampleFigures,
];
