// A band in its words, on its colour.
import { type Band, bandLabel } from "../domain/framework/bands.js";
import { Tag } from "./govuk/tag.js";

export const BandTag = ({ band }: { readonly band: Band }) => (
  <Tag classes={`fc-tag fc-tag--${band}`}>{bandLabel(band)}</Tag>
);
