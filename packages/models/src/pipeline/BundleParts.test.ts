import { Tokenizer } from "@seqloom/text";
import { inputKind } from "./BundleParts.js";

describe("inputKind", () => {
  it("is told by the parts", () => {
    expect(inputKind({ tokenizer: new Tokenizer(), labels: ["a", "b"] })).toBe("texts");
    expect(inputKind({ wordIndex: { index: new Map() } })).toBe("texts");
    expect(inputKind({ symbols: "index", labels: ["a"], window: 1 })).toBe("labels");
    expect(inputKind({ window: 3 })).toBe("rows");
    expect(inputKind({})).toBe("rows");
  });
});
