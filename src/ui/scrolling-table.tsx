// A table that may be wider than a small screen: it scrolls by itself, also by keyboard, and the page stays put.
import { Table, type TableProps } from "./govuk/table.js";

export interface ScrollingTableProps extends TableProps {
  readonly caption: string;
}

export const ScrollingTable = (props: ScrollingTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section class="fc-scroll" aria-label={props.caption} tabIndex={0}>
    <Table {...props} />
  </section>
);
