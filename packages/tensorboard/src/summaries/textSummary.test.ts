import { summaryHex } from "../testing/summaryHex.js";
import { textSummary } from "./textSummary.js";

describe("textSummary", () => {
  it("is what tf.summary.text 2.21 writes", () => {
    expect(summaryHex(textSummary("note", "# Title"))).toBe(
      "0a046e6f7465420d08071200420723205469746c654a080a060a0474657874",
    );
    expect(summaryHex(textSummary("notes", ["a", "b"]))).toBe(
      "0a056e6f746573420e08071204120208024201614201624a080a060a0474657874",
    );
  });
});
