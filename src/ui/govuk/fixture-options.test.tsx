// Hands the options of a fixture (the names of the Nunjucks macros) to our components (typed props). It renames and
// wraps; the markup is all the components' own. A fixture's `html` string stands inside `<raw-html>`.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { it } from "node:test";
import { type ComponentType, h, type VNode } from "preact";
import { BackLink } from "./back-link.js";
import { Breadcrumbs } from "./breadcrumbs.js";
import { Button } from "./button.js";
import { CharacterCount } from "./character-count.js";
import { Checkboxes } from "./checkboxes.js";
import { DateInput } from "./date-input.js";
import { Details } from "./details.js";
import { ErrorMessage } from "./error-message.js";
import { ErrorSummary } from "./error-summary.js";
import { Fieldset } from "./fieldset.js";
import { FileUpload } from "./file-upload.js";
import { Hint } from "./hint.js";
import { Input } from "./input.js";
import { InsetText } from "./inset-text.js";
import { Label } from "./label.js";
import { NotificationBanner } from "./notification-banner.js";
import { Pagination } from "./pagination.js";
import { Panel } from "./panel.js";
import { PasswordInput } from "./password-input.js";
import { Radios } from "./radios.js";
import { Select } from "./select.js";
import { ServiceNavigation } from "./service-navigation.js";
import { SkipLink } from "./skip-link.js";
import { SummaryList } from "./summary-list.js";
import { Table } from "./table.js";
import { Tabs } from "./tabs.js";
import { Tag } from "./tag.js";
import { TaskList } from "./task-list.js";
import { Textarea } from "./textarea.js";
import { WarningText } from "./warning-text.js";

type Options = Readonly<Record<string, unknown>>;
type Change = (options: Options) => Options;

const isOptions = (value: unknown): value is Options =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const optionsOf = (value: unknown): Options => (isOptions(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const raw = (html: unknown): VNode =>
  h("raw-html", { dangerouslySetInnerHTML: { __html: String(html).trim() } });

/** `{ text }` or `{ html }` becomes one prop of words. */
const words =
  (to: string, text = "text", html = "html"): Change =>
  ({ [text]: plain, [html]: marked, ...rest }) =>
    marked ? { ...rest, [to]: raw(marked) } : plain === undefined ? rest : { ...rest, [to]: plain };

const chain =
  (...changes: readonly Change[]): Change =>
  (options) =>
    changes.reduce((so, change) => change(so), options);

/** Changes the options under one name, or each of a list there. */
const within =
  (name: string, change: Change): Change =>
  (options) => {
    const value = options[name];
    if (Array.isArray(value))
      return { ...options, [name]: value.map((one) => (isOptions(one) ? change(one) : one)) };
    return isOptions(value) ? { ...options, [name]: change(value) } : options;
  };

/** `name: { text }` becomes `name` as bare words. */
const bare =
  (name: string): Change =>
  (options) =>
    isOptions(options[name]) ? { ...options, [name]: words("text")(options[name]).text } : options;

const groupClasses: Change = ({ formGroup, ...rest }) => ({
  ...rest,
  formGroupClasses: optionsOf(formGroup).classes,
});
const styledWords = words("text");
const children = words("children");
const field = chain(within("label", styledWords), bare("hint"), bare("errorMessage"), groupClasses);
const question = chain(
  bare("hint"),
  bare("errorMessage"),
  groupClasses,
  within("fieldset", within("legend", styledWords)),
);

const conditional: Change = ({ conditional: opened, ...rest }) => {
  const { html } = optionsOf(opened);
  return html ? { ...rest, conditional: raw(html) } : rest;
};
const choices = chain(question, within("items", chain(styledWords, bare("hint"), conditional)));

const dateItems: Change = ({ items, ...options }) => {
  const parts = listOf(items).map(optionsOf);
  if (parts.length === 0) return options;
  const units = ["day", "month", "year"].map((unit) => {
    const part = parts.find(({ name }) => name === unit);
    return [unit, part ? { ...optionsOf(options[unit]), ...part } : false];
  });
  return { ...options, ...Object.fromEntries(units) };
};

const title = words("title", "titleText", "titleHtml");
const interruption: Change = ({ classes, ...rest }) => {
  const names = String(classes ?? "").split(" ");
  const others = names.filter((name) => name !== "govuk-panel--interruption");
  return { ...rest, classes: others.join(" "), isInterruption: others.length < names.length };
};

const actions = within("actions", within("items", styledWords));
const row = chain(within("key", styledWords), within("value", styledWords), actions);
const card = within("card", chain(within("title", styledWords), actions));

const cells: Change = (options) => ({
  ...options,
  rows: listOf(options.rows).map((one) => (Array.isArray(one) ? one.map(styledWords) : one)),
});

const panel: Change = ({ panel: shown, ...rest }) => {
  const { attributes, ...content } = optionsOf(shown);
  return { ...rest, panelAttributes: attributes, ...words("panel")(content) };
};

const tag: Change = ({ tag: options, ...rest }) =>
  isOptions(options) ? { ...rest, text: element(Tag, children)(options) } : styledWords(rest);
const task = chain(within("title", styledWords), bare("hint"), within("status", tag));

const slots = within("slots", (given) => {
  const end = isOptions(given.end) ? given.end : { html: given.end };
  const asHtml = (html: unknown) => (html ? raw(html) : undefined);
  return {
    start: asHtml(given.start),
    navigationStart: asHtml(given.navigationStart),
    navigationEnd: asHtml(given.navigationEnd),
    end: asHtml(end.html),
    endIsInline: end.align === "inline",
  };
});

/** A list may be left out, and hold an empty item that stands for none. */
const items: Change = (options) => ({
  ...options,
  items: listOf(options.items).map((one) => (isOptions(one) && Object.keys(one).length === 0 ? null : one)),
});

const pages: Change = (options) => (options.items ? items(options) : options);

const optionValue: Change = ({ value, ...rest }) =>
  value === undefined ? rest : { ...rest, value: String(value) };

/** The component with a fixture's options; the fixtures are the only place where its props are not checked by type. */
const element =
  <Props,>(component: ComponentType<Props>, change: Change) =>
  (options: Options): VNode =>
    h(component as ComponentType<object>, change(options));

export const adapters: Readonly<Record<string, (options: Options) => VNode>> = {
  "back-link": element(BackLink, children),
  breadcrumbs: element(Breadcrumbs, within("items", styledWords)),
  button: element(Button, children),
  "character-count": element(
    CharacterCount,
    chain(field, ({ countMessage, ...rest }) => ({
      ...rest,
      countMessageClasses: optionsOf(countMessage).classes,
    })),
  ),
  checkboxes: element(Checkboxes, choices),
  "date-input": element(DateInput, chain(question, dateItems)),
  details: element(Details, chain(children, words("summary", "summaryText", "summaryHtml"))),
  "error-message": element(ErrorMessage, children),
  "error-summary": element(
    ErrorSummary,
    chain(title, words("children", "descriptionText", "descriptionHtml"), within("errorList", styledWords)),
  ),
  fieldset: element(Fieldset, chain(children, within("legend", styledWords))),
  "file-upload": element(FileUpload, field),
  hint: element(Hint, children),
  input: element(Input, chain(field, within("prefix", styledWords), within("suffix", styledWords))),
  "inset-text": element(InsetText, children),
  label: element(Label, children),
  "notification-banner": element(NotificationBanner, chain(title, children)),
  pagination: element(Pagination, chain(pages, within("previous", styledWords), within("next", styledWords))),
  panel: element(Panel, chain(title, children, interruption)),
  "password-input": element(PasswordInput, field),
  radios: element(Radios, choices),
  select: element(Select, chain(field, items, within("items", optionValue))),
  "service-navigation": element(ServiceNavigation, chain(within("navigation", styledWords), slots)),
  "skip-link": element(SkipLink, children),
  "summary-list": element(SummaryList, chain(within("rows", row), card)),
  table: element(Table, chain(within("head", styledWords), cells)),
  tabs: element(Tabs, chain(items, within("items", panel))),
  tag: element(Tag, children),
  "task-list": element(TaskList, within("items", task)),
  textarea: element(Textarea, field),
  "warning-text": element(WarningText, children),
};

it("names every component of this folder", () => {
  const shared = ["choices", "form-group"];
  const components = readdirSync(import.meta.dirname)
    .filter((file) => /^[a-z-]+\.(tsx|js)$/.test(file))
    .map((file) => file.replace(/\.\w+$/, ""))
    .filter((name) => !shared.includes(name) && name !== "words");
  assert.deepEqual(components.sort(), Object.keys(adapters).sort());
});
