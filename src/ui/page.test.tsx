import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "node-html-parser";
import { Page, type PageProps, renderPage } from "./page.js";

const shown = (props: Partial<PageProps> = {}) => {
  const html = renderPage(
    <Page title="Your tasks" csrfToken="token-1" {...props}>
      <h1>Your tasks</h1>
    </Page>,
  );
  return { html, root: parse(html) };
};

const signedIn = {
  council: "Exampleshire",
  person: { name: "Asha <Patel>", roleNames: ["Auditor"] },
  navigation: [
    { text: "Your tasks", href: "/", current: true },
    { text: "Audits", href: "/audits", current: false },
  ],
};

describe("a page", () => {
  it("is a whole document in British English, titled with the service's name", () => {
    const { html, root } = shown();
    assert.ok(html.startsWith("<!doctype html><html"));
    assert.equal(root.querySelector("html")?.getAttribute("lang"), "en-GB");
    assert.equal(root.querySelector("title")?.text, "Your tasks – Full Circle");
  });

  it("with something to mend says so in its title and links to each field", () => {
    const { root } = shown({ errors: [{ field: "due", text: "Enter a due date" }] });
    assert.equal(root.querySelector("title")?.text, "Error: Your tasks – Full Circle");
    assert.equal(root.querySelector(".govuk-error-summary a")?.getAttribute("href"), "#due");
  });

  it("lets someone who is signed in sign out, guarded by the token", () => {
    const form = shown(signedIn).root.querySelector('form[action="/sign-out"]');
    assert.equal(form?.getAttribute("method"), "post");
    assert.equal(form?.querySelector('input[name="_csrf"]')?.getAttribute("value"), "token-1");
  });

  it("shows nobody's name, navigation or sign-out before someone is signed in", () => {
    const { root } = shown();
    assert.equal(root.querySelector("form"), null);
    assert.equal(root.querySelector(".govuk-service-navigation"), null);
  });

  it("starts with a link past the navigation", () => {
    const { root } = shown(signedIn);
    assert.equal(root.querySelector("body")?.firstElementChild?.getAttribute("href"), "#main-content");
    assert.ok(root.querySelector("main#main-content"));
  });

  it("escapes names", () => {
    assert.ok(shown(signedIn).html.includes("Asha &lt;Patel>"));
  });

  it("keeps to the content security policy: no script, style or handler within the document", () => {
    const { html, root } = shown({ ...signedIn, demonstration: true, wide: true });
    assert.equal(root.querySelectorAll("script:not([src]), style").length, 0);
    assert.doesNotMatch(html, /\s(style|on\w+)=/);
  });
});
