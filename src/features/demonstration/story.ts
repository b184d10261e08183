// What every part of the demonstration's history is told with.
import type { Cast } from "./cast.js";
import type { Council } from "./invent/council.js";
import type { Places } from "./set-up-demonstration.js";
import type { Timeline } from "./timeline.js";

export type Story = {
  readonly seed: string;
  readonly council: Council;
  readonly cast: Cast;
  readonly places: Places;
  readonly timeline: Timeline;
};
