import { summaryHex } from "../testing/summaryHex.js";
import { scalarSummary } from "./scalarSummary.js";

describe("scalarSummary", () => {
  it("is what tf.summary.scalar 2.21 writes", () => {
    const expected = "CgRsb3NzQgoIARIAIgQAAAA/ShgKCQoHc2NhbGFycxoLb2YgdHJhaW5pbmc=";
    expect(summaryHex(scalarSummary("loss", 0.5, "of training"))).toBe(Buffer.from(expected, "base64").toString("hex"));
  });

  it("keeps NaN and infinities", () => {
    expect(summaryHex(scalarSummary("loss", NaN))).toContain("22040000c07f");
    expect(summaryHex(scalarSummary("loss", -Infinity))).toContain("2204000080ff");
  });
});
