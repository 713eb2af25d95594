import { layers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { courseOf, evidenceOf, outputOf, rowsOf } from "../testing/evidenceOf.js";
import { nothingCounts } from "./nothingCounts.js";

beforeAll(() => useBackend("cpu"));

const free = courseOf([0]);

describe("nothingCounts", () => {
  it("names weights of 0", () => {
    const { batch } = evidenceOf();
    const weighted = (...weights: number[]) => ({ ...batch, weights: [rowsOf("weights", [weights])] });
    expect(nothingCounts(evidenceOf({ course: free, batch: weighted(0, 0) }))).toMatch(
      /^the weights of all rows are 0/,
    );
    expect(nothingCounts(evidenceOf({ course: free, batch: weighted(0, 1) }))).toBeUndefined();
  });

  it("names a mask that leaves nothing", () => {
    const masking = layers.masking({ name: "masking", maskValue: -1 });
    const masked = (...mask: number[]) => [outputOf(masking, [[-1], [-1]], mask)];
    const found = nothingCounts(evidenceOf({ course: free, layers: masked(0, 0) }));
    expect(found).toMatch(/^layer masking masks every step of every row \(all are -1\), so that nothing counts\./);
    expect(nothingCounts(evidenceOf({ course: free, layers: masked(0, 1) }))).toBeUndefined();
    expect(nothingCounts(evidenceOf({ course: courseOf([1]), layers: masked(0, 0) }))).toBeUndefined();
  });
});
