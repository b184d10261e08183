// The list of themes: what stands in it, what may be chosen, and codes that are never reused.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  codeForTheme,
  type ManagedTheme,
  themeLabelled,
  themeList,
  themesToChoose,
} from "./managed-themes.js";
import { THEMES } from "./themes.js";

const own = (code: string, more: Partial<ManagedTheme> = {}): ManagedTheme => ({
  ...{ code, label: code, covers: "", practiceArea: null, state: "in-use", version: 1 },
  ...more,
});

describe("the list of themes", () => {
  it("is the program’s, with the council’s words in their place, and the council’s own behind", () => {
    const list = themeList([own("zoo"), own("ark"), own("supervision", { label: "Reflective supervision" })]);
    assert.equal(list.length, THEMES.length + 2);
    assert.equal(list.find(({ code }) => code === "supervision")?.label, "Reflective supervision");
    assert.deepEqual(
      list.slice(-2).map(({ code }) => code),
      ["ark", "zoo"],
    );
  });

  it("offers what is not retired, and what an audit has already", () => {
    const list = themeList([own("ark", { state: "retired" }), own("zoo", { state: "proposed" })]);
    const offered = (chosen: string[]) => themesToChoose(list, chosen).map(({ code }) => code);
    assert.ok(!offered([]).includes("ark"));
    assert.ok(offered([]).includes("zoo"));
    assert.ok(offered(["ark"]).includes("ark"));
  });

  it("knows a theme by its words, however they are spaced", () => {
    const list = themeList([own("ark", { label: "Moving school" })]);
    assert.equal(themeLabelled(list, " moving  SCHOOL ")?.code, "ark");
    assert.equal(themeLabelled(list, "moving"), null);
  });

  it("makes codes that nothing else has", () => {
    const list = themeList([own("moving-school")]);
    assert.equal(codeForTheme("Moving home", list), "moving-home");
    assert.equal(codeForTheme("Moving school!", list), "moving-school-2");
    assert.equal(codeForTheme("ييي", list), "theme");
    for (const label of ["1 a day keeps", "Ty Ŵyl", "x".repeat(80), "--", "Ab"])
      assert.match(codeForTheme(label, list), /^[a-z][a-z0-9-]{1,59}$/, label);
  });
});
