// The words of the family's page and letter: one typed catalogue a language, so that a missing key does not compile.
// Short sentences and everyday words, for a reading age of 11.

/** What is asked, in the words for adults or for children. */
export type AskedWords = {
  readonly title: string;
  readonly intro: string;
  readonly scale: string;
  readonly scaleLow: string;
  readonly scaleHigh: string;
  readonly workingWell: string;
  readonly worriedAbout: string;
  readonly shouldHappen: string;
  readonly mayTalk: string;
  readonly tellBack: string;
  readonly thanks: string;
};

export type FamilyWords = {
  /** As its speakers call it. */
  readonly name: string;
  /** As `lang` says it. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly adult: AskedWords;
  readonly child: AskedWords;
  readonly page: {
    readonly tab: string;
    readonly leave: string;
    readonly leaveHint: string;
    readonly chooseLanguage: string;
    readonly forChildren: string;
    readonly forAdults: string;
    readonly yes: string;
    readonly no: string;
    readonly noNumber: string;
    readonly send: string;
    readonly thanksTitle: string;
    readonly close: string;
  };
  readonly errors: {
    readonly title: string;
    readonly nothingAnswered: string;
    readonly tooLong: string;
  };
  readonly whatHappens: {
    readonly title: string;
    readonly read: string;
    readonly kept: string;
    readonly help: string;
    readonly danger: string;
    readonly once: string;
  };
  readonly safety: {
    readonly title: string;
    readonly emergency: string;
    readonly childline: string;
    readonly riskTitle: string;
    readonly riskText: string;
    readonly council: string;
  };
  readonly closed: { readonly title: string; readonly text: string };
  readonly code: { readonly title: string; readonly label: string; readonly open: string };
  readonly letter: {
    readonly title: string;
    readonly why: string;
    readonly how: string;
    readonly code: string;
    /** Before the day. */
    readonly until: string;
    readonly choice: string;
    readonly help: string;
  };
  /** On the letter that tells what was changed. */
  readonly news: { readonly title: string; readonly intro: string };
};
