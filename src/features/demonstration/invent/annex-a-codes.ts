// The coded values of Ofsted's Annex A (child-level data for inspection) that the invented lists use, with how common each is.

export type Weighted<T> = readonly (readonly [T, number])[];

export const sexes = {
  male: "a) Male",
  female: "b) Female",
  unknown: "c) Not stated/recorded",
} as const;

export const yesNo = (yes: boolean): string => (yes ? "a) Yes" : "b) No");

export const ethnicities: Weighted<string> = [
  ["a) WBRI", 62],
  ["d) WOTH", 5],
  ["e) WROM", 1],
  ["f) MWBC", 3],
  ["g) MWBA", 1.5],
  ["h) MWAS", 2],
  ["i) MOTH", 3],
  ["j) AIND", 1.5],
  ["k) APKN", 4],
  ["l) ABAN", 2],
  ["m) AOTH", 3],
  ["n) BCRB", 2],
  ["o) BAFR", 5],
  ["p) BOTH", 1.5],
  ["q) CHNE", 0.5],
  ["r) OOTH", 2],
  ["s) NOBT", 1],
];

export const needs: Weighted<string> = [
  ["N1", 61],
  ["N2", 6],
  ["N3", 4],
  ["N4", 9],
  ["N5", 12],
  ["N6", 3],
  ["N7", 0.5],
  ["N8", 4.5],
];

export const needNames: Readonly<Record<string, string>> = {
  N1: "N1 - Abuse or neglect",
  N2: "N2 - Child’s disability",
  N3: "N3 - Parental disability or illness",
  N4: "N4 - Family in acute stress",
  N5: "N5 - Family dysfunction",
  N6: "N6 - Socially unacceptable behaviour",
  N7: "N7 - Low income",
  N8: "N8 - Absent parenting",
};

export const closingNames: Readonly<Record<string, string>> = {
  RC1: "RC1 - Adopted",
  RC3: "RC3 - Child arrangements order",
  RC4: "RC4 - Special guardianship order",
  RC5: "RC5 - Transferred to services of another local authority",
  RC6: "RC6 - Transferred to adult social care services",
  RC7: "RC7 - Services ceased for any other reason, including child no longer in need",
  RC8: "RC8 - Case closed after assessment, no further action",
  RC9: "RC9 - Case closed after assessment, referred to early help",
};

export const statusNames = {
  lac: "a) Looked after child",
  cp: "b) Child Protection plan",
  cin: "c) Child in need plan",
  assessment: "d) Open assessment",
  closed: "e) Closed episode",
} as const;

export const abuseCategories: Weighted<string> = [
  ["a) Neglect", 48],
  ["d) Emotional abuse", 38],
  ["b) Physical abuse", 8],
  ["c) Sexual abuse", 4],
  ["e) Multiple/not recommended", 2],
];

export const ceasedReasons: Readonly<Record<string, string>> = {
  RC1: "b) E12: Adopted - consent dispensed",
  RC3: "h) E41: Residence order granted",
  RC4: "k) E47: Special Guardianship Orders - relative/friend",
  RC5: "d) E3: Care taken by another LA",
  RC7: "e) E4A: Returned home to live with parents or relatives - part of planning",
};

export const permanencePlans: Weighted<string> = [
  ["f) Long-term fostering", 45],
  ["a) Return to family", 14],
  ["c) SGO/CAO", 12],
  ["e) Long-term residential placement", 12],
  ["g) other", 5],
];

export const placements: Weighted<readonly [type: string, provider: string]> = [
  [["d) U4: Foster placement - long term", "b) PR1: Own provision"], 24],
  [["f) U6: Foster placement - not FFA", "b) PR1: Own provision"], 17],
  [["f) U6: Foster placement - not FFA", "e) PR4: Private provision"], 17],
  [["c) U3: Foster placement - relative - not FFA", "b) PR1: Own provision"], 12],
  [["a) U1: Foster placement - relatives - long term", "b) PR1: Own provision"], 6],
  [["p) K2: Children’s Homes", "e) PR4: Private provision"], 12],
  [["k) P1: Placed with parents", "a) PR0: Parents/Parental responsibility"], 6],
  [["q) R1: Residential Care Home", "f) PR5: Voluntary/third sector"], 2],
];

export const accommodations: Weighted<string> = [
  ["Z: With former foster carers", 25],
  ["U: Independent living", 28],
  ["D: Semi-independent, transitional accommodation and self-contained accommodation", 20],
  ["B: Parents/relatives", 15],
  ["K: Ordinary lodgings, without formal support", 6],
  ["X: In custody", 3],
  ["S: No fixed abode / homeless", 3],
];

export const activities: Weighted<string> = [
  ["F2: Full time in education other than higher", 26],
  ["F5: Young person engaged full time in training or employment (not apprenticeship)", 24],
  ["F1: Full time in higher education", 9],
  ["F4: Young person engaged full time in an apprenticeship", 8],
  ["G4: Not in education, employment or training - illness or disability", 12],
  ["G5: Not in education, employment or training - other", 21],
];
