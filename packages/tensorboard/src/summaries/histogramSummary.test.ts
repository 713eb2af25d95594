import { summaryHex } from "../testing/summaryHex.js";
import { histogramSummary } from "./histogramSummary.js";

describe("histogramSummary", () => {
  it("is what tf.summary.histogram 2.21 writes", () => {
    const buckets = [
      "000000000000f03faaaaaaaaaaaa02400000000000000840", // 1 to 2.33: 3 values
      "aaaaaaaaaaaa02405555555555550d400000000000000000", // to 3.67: none
      "5555555555550d400000000000001440000000000000f03f", // to 5: 1 value
    ];
    const written = `0a016842560802120812020803120208032248${buckets.join("")}4a110a0c0a0a686973746f6772616d731a0164`;
    expect(summaryHex(histogramSummary("h", [1, 2, 2, 5], 3, "d"))).toBe(written);
  });

  it("has zeros where there are no values, as TensorFlow has", () => {
    const start = "0a05656d70747942df05080212081202081e1202080322d005";
    const end = "4a0e0a0c0a0a686973746f6772616d73";
    expect(summaryHex(histogramSummary("empty", [], 30))).toBe(`${start}${"00".repeat(720)}${end}`);
  });
});
