import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { render } from "preact-render-to-string";
import { Textarea } from "./govuk/textarea.js";
import { UserText } from "./text.js";

describe("what people wrote", () => {
  it("is never markup", () => {
    assert.equal(
      render(<UserText text={"<b>She</b>\nlikes school"} />),
      '<p class="govuk-body fc-text">&lt;b>She&lt;/b>\nlikes school</p>',
    );
  });

  it("is said to be missing where it is blank", () => {
    assert.match(render(<UserText text={" \n"} />), /Nothing written/);
  });

  it("keeps a line break at its start in a text area, where browsers drop the first", () => {
    assert.match(
      render(<Textarea name="seen" label="What did you see?" value={"\nShe"} />),
      />\n\nShe<\/textarea>/,
    );
  });
});
