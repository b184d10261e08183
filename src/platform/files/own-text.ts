// A part of a text that stands by itself. A plain slice of more than a few characters keeps the whole piece of the file it
// was cut from, so that one name kept would keep them all.

const leastSliced = 13;

export const ownText = (text: string, from: number, to: number): string =>
  to - from < leastSliced ? text.slice(from, to) : ` ${text.slice(from, to)}`.slice(1);
