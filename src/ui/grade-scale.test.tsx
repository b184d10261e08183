import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "node-html-parser";
import { render } from "preact-render-to-string";
import { BANDS, bandLabel, gradesOf } from "../domain/framework/bands.js";
import { GradeScale, type GradeScaleProps } from "./grade-scale.js";

const bands = BANDS.map((band) => ({ band, label: bandLabel(band), grades: gradesOf(band) }));
const scale = (props: Partial<GradeScaleProps> = {}) =>
  parse(render(<GradeScale name="grade" legend="Planning" bands={bands} {...props} />));

describe("the grade scale", () => {
  it("offers the grades 0 to 10, each told with its band", () => {
    const labels = scale()
      .querySelectorAll("label")
      .map((label) => label.text);
    assert.equal(labels.length, 11);
    assert.equal(labels[0], "0, Inadequate");
    assert.equal(labels[5], "5, Requires improvement");
    assert.equal(labels[10], "10, Outstanding");
  });

  it("shows 0 as chosen where 0 was chosen, and nothing where nothing was", () => {
    const chosen = (value: GradeScaleProps["value"]) =>
      scale({ value })
        .querySelectorAll("input[checked]")
        .map((input) => input.getAttribute("value"));
    assert.deepEqual(chosen(0), ["0"]);
    assert.deepEqual(chosen("10"), ["10"]);
    assert.deepEqual(chosen(""), []);
    assert.deepEqual(chosen(null), []);
  });

  it("ties its error to the group, and gives the first grade the id that the error summary links to", () => {
    const root = scale({ errorMessage: "Choose a grade" });
    assert.equal(root.querySelector("fieldset")?.getAttribute("aria-describedby"), "grade-error");
    assert.equal(root.querySelector("#grade")?.getAttribute("value"), "0");
  });
});
