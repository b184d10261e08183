// Gathers the elements of one child of the census, in whatever order they stand: text between elements, elements we don't
// know and repeats of what stands once are passed over.
import type { WrittenChild, WrittenPart, WrittenReferral } from "../../../../domain/case-data/whole-child.js";
import { RefusedFile } from "../../../../platform/files/spreadsheet.js";
import {
  type ChildValue,
  childElements,
  type PartValue,
  partBlocks,
  type ReferralValue,
  referralElements,
} from "./elements.js";

// Classes, not literals: the engine may take literals of which the first few hundred outlived a moment for long-lived, and
// then half a million of them wait for the large clearing up of memory.
class Child {
  childId: string | undefined = undefined;
  bornOn: string | undefined = undefined;
  expectedOn: string | undefined = undefined;
  diedOn: string | undefined = undefined;
  sex: string | undefined = undefined;
  sexName: string | undefined = undefined;
  ethnicity: string | undefined = undefined;
  readonly disabilities: string[] = [];
  referrals: WrittenReferral[] = [];
}

class Referral {
  startedOn: string | undefined = undefined;
  endedOn: string | undefined = undefined;
  noFurtherAction: string | undefined = undefined;
  readonly parts: WrittenPart[] = [];
}

class Part {
  endedOn: string | undefined = undefined;
  code: string | undefined = undefined;

  constructor(
    readonly kind: WrittenPart["kind"],
    public startedOn: string | undefined = undefined,
  ) {}
}

/** A child of a lifetime's referrals has some hundred. */
const mostParts = 10_000;

/** One that has only lost its dates is still a case, of which they are then told to be missing. */
const isEmpty = ({ startedOn, endedOn, noFurtherAction, parts }: WrittenReferral): boolean =>
  startedOn === undefined && endedOn === undefined && noFurtherAction === undefined && parts.length === 0;

export class ChildInTheMaking {
  #child = new Child();
  #referral: Referral | null = null;
  #part: Part | null = null;
  #partValues: ReadonlyMap<string, PartValue> = new Map();
  #parts = 0;

  /** An element that may hold others has begun. */
  open(name: string): void {
    if (name === "CINdetails") {
      this.#referral = new Referral();
      this.#part = null;
      this.#child.referrals.push(this.#referral);
      this.#count();
      return;
    }
    const block = this.#referral && this.#part === null ? partBlocks.get(name) : undefined;
    if (!block || !this.#referral) return;
    this.#part = new Part(block.kind);
    this.#partValues = block.values;
    this.#referral.parts.push(this.#part);
    this.#count();
  }

  close(name: string): void {
    if (name === "CINdetails") this.#referral = null;
    if (this.#part !== null && partBlocks.has(name)) this.#part = null;
  }

  /** An element that holds a value and no other element. */
  value(name: string, text: string): void {
    if (this.#part !== null) this.#partValue(this.#partValues.get(name), text);
    else if (this.#referral !== null) this.#referralValue(referralElements.get(name), text);
    else this.#childValue(childElements.get(name), text, name);
  }

  end(): WrittenChild {
    const child = this.#child;
    if (child.referrals.some(isEmpty)) child.referrals = child.referrals.filter((one) => !isEmpty(one));
    this.#child = new Child();
    this.#referral = null;
    this.#part = null;
    this.#parts = 0;
    return child;
  }

  #partValue(key: PartValue | undefined, text: string): void {
    if (key === undefined || this.#part === null) return;
    if (key === "conferenceOn" || key === "reviewOn") {
      const kind = key === "reviewOn" ? "protection-review" : "initial-conference";
      this.#referral?.parts.push(new Part(kind, text));
      this.#count();
    } else this.#part[key] ??= text;
  }

  #referralValue(key: ReferralValue | undefined, text: string): void {
    if (key === undefined || this.#referral === null) return;
    if (key === "conferenceOn") this.#referral.parts.push(new Part("initial-conference", text));
    else this.#referral[key] ??= text;
  }

  #childValue(key: ChildValue | undefined, text: string, name: string): void {
    if (key === undefined) return;
    if (key === "sex") this.#child.sexName ??= name;
    if (key === "disabilities") {
      this.#child.disabilities.push(text);
      this.#count();
    } else this.#child[key] ??= text;
  }

  #count(): void {
    this.#parts += 1;
    if (this.#parts > mostParts) throw new RefusedFile({ code: "too-large" });
  }
}
