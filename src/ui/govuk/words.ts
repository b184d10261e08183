// What every GOV.UK component takes alike: words (plain or marked up), extra classes, extra attributes.
import { isValidElement, type VNode } from "preact";

/** Words for a page: text, which is escaped, or elements. */
export type Words = string | number | VNode | readonly Words[];

/** Further HTML attributes, such as `data-…` and `aria-…`. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What may be left out of a list by a condition: `isLead && { … }`. */
export type Maybe<Item> = Item | false | null | undefined;

export interface Styling {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Words with classes or attributes of their own. */
export interface StyledWords extends Styling {
  readonly text?: Words | undefined;
}

const isWords = (value: object | string | number): value is Words =>
  typeof value !== "object" || Array.isArray(value) || isValidElement(value);

/** Lets an option be given as bare words or as words with their options. */
export const styled = <Options extends StyledWords>(
  value: Words | Options,
): Options | { readonly text: Words } => (isWords(value) ? { text: value } : value);

export const classNames = (...names: readonly Maybe<string>[]): string => names.filter(Boolean).join(" ");

/** A list of ids for `aria-describedby`, or undefined where there is none. */
export const idList = (...ids: readonly Maybe<string>[]): string | undefined =>
  classNames(...ids) || undefined;

export const isPlainText = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";

export const isGiven = <Value>(value: Value | false | null | undefined | ""): value is Value =>
  value !== undefined && value !== null && value !== false && value !== "";
