// Ethnicity in its many spellings, as the Common Basic Data Set's four letters. Words decide before a system's own
// short codes do, because councils number the same groups differently (A4 is a Traveller in one and Caribbean in another).
import { type Ethnicity, ethnicityCodes } from "./case-record.js";
import { foldText, saysNothing } from "./texts.js";

/** "both" is also an English word, so those four letters count only alone or before a dash. */
const ownCode = new RegExp(`\\b(${ethnicityCodes.filter((code) => code !== "BOTH").join("|")})\\b`, "i");
const bothCode = /^([a-z]\) ?)?both\b|[[(]both[\])]/i;

type Pattern = readonly [RegExp, Ethnicity];

/** The first that matches counts, so the narrower stand before the wider. */
const byWords: readonly Pattern[] = [
  [/refuse|declined|prefer not|not wish/, "REFU"],
  [
    /not (yet )?(been )?(obtained|stated|recorded|known|collected|available|specified|given|disclosed|asked|provided)|unknown|unborn|multivalue/,
    "NOBT",
  ],
  [/gyps|roma\b|romany/, "WROM"],
  [/travell?er/, "WIRT"],
  [/white.*(black )?caribbean|caribbean.*white/, "MWBC"],
  [/white.*(black )?african|african.*white/, "MWBA"],
  [/white (and|&|\/) ?asian|asian (and|&|\/) ?white|mixed.*white.*asian/, "MWAS"],
  [/mixed black/, "BOTH"],
  [/mixed asian|asian.*(african|caribbean) asian/, "AOTH"],
  [/mixed white|european mixed/, "WOTH"],
  [
    /mixed|multiple ethnic|dual|(white|black|asian) (and|&) (any|black|white|asian|indian|pakistani|chinese)/,
    "MOTH",
  ],
  [/chinese/, "CHNE"],
  [/bangladesh/, "ABAN"],
  [/pakistan/, "APKN"],
  [/west indian/, "BCRB"],
  [/\bindian\b/, "AIND"],
  [/african|somali|nigeria|ghana|congo|eritrea|black.*ethiop/, "BAFR"],
  [/caribbean/, "BCRB"],
  [/black/, "BOTH"],
  [/\basian\b/, "AOTH"],
  [/northern irish|british|english|scottish|welsh|cornish/, "WBRI"],
  [/irish/, "WIRI"],
  [/white|european|polish/, "WOTH"],
  [/other|arab|kurd|afghan|iran|vietnam|filipino|turkish/, "OOTH"],
];

/** The main codes of the case systems, where no words stand beside them. */
const byShortCode: Readonly<Record<string, Ethnicity>> = {
  ...{
    A1: "WBRI",
    A2: "WIRI",
    A3: "WOTH",
    A4: "WIRT",
    A5: "WROM",
    B1: "MWBC",
    B2: "MWBA",
    B3: "MWAS",
    B4: "MOTH",
  },
  ...{
    C1: "AIND",
    C2: "APKN",
    C3: "ABAN",
    C4: "AOTH",
    D1: "BCRB",
    D2: "BAFR",
    D3: "BOTH",
    E1: "CHNE",
    E2: "OOTH",
  },
  ...{ E3: "REFU", E4: "NOBT", E5: "unknown" },
};

/** The longer national code set: four letters whose first names the group. */
const byLongerCode: readonly Pattern[] = [
  [/^w(eng|sco|wel|cor|owb|nir)$/, "WBRI"],
  [/^w[a-z]{3}$/, "WOTH"],
  [/^m[a-z]{3}$/, "MOTH"],
  [/^ap[a-z]{2}$|^a[kmo]pk$|^akpa$/, "APKN"],
  [/^a[a-z]{3}$/, "AOTH"],
  [/^b[a-z]{3}$/, "BOTH"],
  [/^o[a-z]{3}$/, "OOTH"],
];

/** Null where the text is none of the known spellings; a text that says nothing is "unknown". */
export const readEthnicity = (text: string): Ethnicity | null => {
  const folded = foldText(text);
  if (saysNothing(folded)) return "unknown";
  const written = ownCode.exec(folded)?.[1]?.toUpperCase();
  const code = ethnicityCodes.find((candidate) => candidate === written);
  if (code) return code;
  if (bothCode.test(folded)) return "BOTH";
  const small = folded.toLowerCase();
  const words = byWords.find(([pattern]) => pattern.test(small))?.[1];
  const shortCode = /(?:^|[.: (])([a-e][1-5])\)?$/.exec(small)?.[1]?.toUpperCase() ?? "";
  return (
    words ?? byShortCode[shortCode] ?? byLongerCode.find(([pattern]) => pattern.test(small))?.[1] ?? null
  );
};
