// A child as the national census and the children's social care service write one: who the child is, and each referral
// with the work that followed it. Every value is as written; which names the source gives them is said once.

/** What a piece of work under a referral is. */
export type PartKind =
  | "assessment"
  | "in-need-plan"
  | "protection-plan"
  | "protection-review"
  | "section-47"
  | "initial-conference"
  | "pre-proceedings"
  | "placement"
  | "allocation"
  | "permanence-plan"
  | "adviser-contact";

/** The code of a section 47 enquiry is a yes or no: whether it needed no conference; of an allocation, the worker. */
export type WrittenPart = {
  readonly kind: PartKind;
  readonly startedOn?: string | undefined;
  readonly endedOn?: string | undefined;
  readonly code?: string | undefined;
  /** Of a placement: why it starts and ends, in the codes of SSDA903. */
  readonly careStart?: string | undefined;
  readonly careEnd?: string | undefined;
};

export type WrittenReferral = {
  readonly startedOn?: string | undefined;
  readonly endedOn?: string | undefined;
  readonly noFurtherAction?: string | undefined;
  readonly parts: readonly WrittenPart[];
};

export type WrittenChild = {
  readonly childId?: string | undefined;
  /** The id was written as a number and lost digits by it. */
  readonly idLostDigits?: boolean;
  readonly bornOn?: string | undefined;
  readonly expectedOn?: string | undefined;
  readonly diedOn?: string | undefined;
  readonly sex?: string | undefined;
  /** What the value is called where it stands, if not as the source mostly has it. */
  readonly sexName?: string | undefined;
  readonly ethnicity?: string | undefined;
  readonly disabilities: readonly string[];
  readonly referrals: readonly WrittenReferral[];
};

type NamesOf<Key extends string> = Readonly<Record<Key, string>>;

/** What the source calls each value: problems name it so. */
export type ValueNames = {
  readonly child: NamesOf<
    "childId" | "bornOn" | "expectedOn" | "diedOn" | "sex" | "ethnicity" | "disabilities"
  >;
  readonly referral: NamesOf<"startedOn" | "endedOn" | "noFurtherAction">;
  readonly parts: Readonly<
    Partial<
      Record<PartKind, NamesOf<"startedOn" | "endedOn" | "code"> & Partial<NamesOf<"careStart" | "careEnd">>>
    >
  >;
};
