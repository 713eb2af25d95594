import { labelled } from "./labelled.js";

describe("labelled", () => {
  it("puts a short value behind its label, a long one below it", () => {
    const long = "x".repeat(74);
    expect(labelled("Words:", ["[1]"])).toBe("  Words: [1]");
    expect(labelled("斷詞：", ["[1]"])).toBe("  斷詞：[1]");
    expect(labelled("Words:", [long])).toBe(`  Words:\n    ${long}`);
  });

  it("puts several lines below the label, and leaves empty ones empty", () => {
    expect(labelled("Rows:", ["[1]", "", "[0]"])).toBe("  Rows:\n    [1]\n\n    [0]");
  });

  it("is the label where that says all", () => {
    expect(labelled("Shape (2, 5)", [])).toBe("  Shape (2, 5)");
  });
});
