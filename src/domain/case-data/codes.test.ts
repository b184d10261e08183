import assert from "node:assert/strict";
import { test } from "node:test";
import { isShortBreak, readDisability, readListedStatus, readSex } from "./codes.js";
import { readEthnicity } from "./ethnicity.js";
import { nearestText } from "./texts.js";
import { readTeamName, readWorkerName } from "./worker-names.js";

const each = <Code>(reader: (text: string) => Code, expected: Readonly<Record<string, Code>>) => {
  for (const [text, code] of Object.entries(expected)) assert.equal(reader(text), code, text);
};

test("sex is read from codes, letters, numbers and words", () => {
  each(readSex, {
    "a) Male": "male",
    "MALE ": "male",
    "1": "male",
    "2": "female",
    F: "female",
    "d) Neither": "neither",
  });
  each(readSex, {
    "c) Not stated/recorded (or unborn)": "unknown",
    "Unborn/Unknown": "unknown",
    "": "unknown",
    "9": "unknown",
  });
  assert.equal(readSex("purple"), null);
});

test("disability is yes, no or unknown; an impairment's code means yes", () => {
  each(readDisability, {
    "a) Yes": "yes",
    Y: "yes",
    AUT: "yes",
    LD: "yes",
    "b) No": "no",
    NONE: "no",
    "0": "no",
  });
  each(readDisability, { "c) Unknown": "unknown", NOBT: "unknown", "-": "unknown" });
  assert.equal(readDisability("perhaps"), null);
});

test("the case status is read by precedence, not by its letter", () => {
  each(readListedStatus, {
    "a) Looked after child": "looked-after",
    "CLA&CP": "looked-after",
    "CP/CLA": "looked-after",
  });
  each(readListedStatus, { "b) Child Protection plan": "child-protection", "CP Ext": "child-protection" });
  each(readListedStatus, { "c) Child in need plan": "child-in-need", "CiN Plan": "child-in-need" });
  each(readListedStatus, { "Open asmt": "assessment", "CF Assessment in progress": "assessment" });
  each(readListedStatus, {
    "e) Closed episode": "closed",
    "Closed Assessment": "closed",
    "Care leaver": "care-leaver",
  });
  assert.equal(readListedStatus("Early help"), null);
});

test("short breaks are told from being looked after by their legal status", () => {
  each(isShortBreak, {
    "V4: Accommodated under an agreed series of short-term breaks": true,
    "V2: Single period under S20": false,
  });
});

test("ethnicity is read by its four letters or its words, and never by the letter before it", () => {
  each(readEthnicity, {
    "a) WBRI": "WBRI",
    wbri: "WBRI",
    "s) REFU": "REFU",
    "s) NOBT": "NOBT",
    both: "BOTH",
    "p) BOTH": "BOTH",
  });
  each(readEthnicity, {
    "WBRI - A1 - White - British": "WBRI",
    "(A.A1) White - British": "WBRI",
    "A.A1 White > British": "WBRI",
  });
  each(readEthnicity, {
    "A4.6 White and Black Caribbean": "MWBC",
    "A4 - Traveller of Irish Heritage": "WIRT",
  });
  each(readEthnicity, {
    C1: "AIND",
    "C4 Asian/Asian British - Chinese": "CHNE",
    "Any other Black background": "BOTH",
  });
  each(readEthnicity, { "Information not yet obtained": "NOBT", "": "unknown", Unknown: "unknown" });
  assert.equal(readEthnicity("Klingon"), null);
});

test("the nearest known code is offered, and none where nothing is near", () => {
  assert.equal(nearestText("Loked after child", ["Looked after child", "Care leaver"]), "Looked after child");
  assert.equal(nearestText("WBIR", ["WBRI", "CHNE"]), null);
  assert.equal(nearestText("something else", ["WBRI", "CHNE"]), null);
});

test("one worker's name in all its dresses is one name", () => {
  each(readWorkerName, {
    "O'FENN, Bethan": "Bethan O'Fenn",
    "Bethan\u00a0O’Fenn ": "Bethan O'Fenn",
    "Bethan O'Fenn (Agency)": "Bethan O'Fenn",
  });
  each(readWorkerName, {
    "MCQUILL, Callum": "Callum McQuill",
    "FITZ-ORRIN, Niamh": "Niamh Fitz-Orrin",
    "KOFI DUNMERE": "Kofi Dunmere",
  });
  each(readWorkerName, {
    "BRÂNCOFT, Gethin (Agency)": "Gethin Brâncoft",
    "José Quillfeather": "José Quillfeather",
  });
});

test("nobody allocated is no name, in many words", () => {
  for (const text of ["Unallocated", "Duty", "duty worker", "#N/A", "", "-", "Not allocated"]) {
    assert.equal(readWorkerName(text), null, text);
    assert.equal(readTeamName(text), null, text);
  }
  assert.equal(readTeamName(" Duty and\u00a0Assessment  Team"), "Duty and Assessment Team");
});
