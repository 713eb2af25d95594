import { replaceSection } from "./replaceSection.js";

describe("replaceSection", () => {
  it("replaces what stands between the markers of that name, and nothing else", () => {
    const page =
      "# a\n<!-- results: a -->\nold\n<!-- /results -->\n# b\n<!-- results: b -->\nkept\n<!-- /results -->\n";
    expect(replaceSection(page, "results", "a", "new")).toBe(page.replace("\nold\n", "\n\nnew\n\n"));
  });

  it("refuses a page without them", () => {
    expect(() => replaceSection("# a\n", "results", "a", "new")).toThrow("has no markers <!-- results: a -->");
  });
});
