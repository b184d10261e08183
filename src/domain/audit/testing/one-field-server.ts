// One field of one section as the server keeps it, in memory: for tests of the rules alone.
import {
  emptyField,
  type FieldEdit,
  type KeptField,
  type Merged,
  mergeField,
  NO_TAB,
} from "../merge-fields.js";

export class OneFieldServer {
  kept: KeptField = emptyField;
  readonly history: KeptField[] = [];
  /** Of the section: it also counts changes of other fields. */
  version = 0;

  changeAnotherField(): void {
    this.version += 1;
  }

  receive(edit: FieldEdit): Merged {
    const merged = mergeField(this.kept, edit, this.version + 1, this.history);
    if (merged.outcome !== "kept") return merged;
    this.version = merged.field.version;
    if (merged.overwritten) this.history.push(merged.overwritten);
    this.kept = merged.field;
    return merged;
  }

  /** A form without scripts: it was opened at a version, and sends the whole text. */
  receiveForm(by: string, base: number, text: string): Merged {
    return this.receive({ by, tab: NO_TAB, number: 0, base, text });
  }

  /** Whether a word stands in the text that is kept, or in one that was put by. */
  knows(word: string): boolean {
    return [this.kept, ...this.history].some(({ text }) => text.split(/\s+/).includes(word));
  }
}
