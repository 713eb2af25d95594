import { useBackend } from "@seqloom/backend";
import { courseOf, evidenceOf, lossOf, rowsOf } from "../testing/evidenceOf.js";
import { largeTargets, unscaledColumn, unscaledInputs, unscaledTargets } from "./unscaledData.js";

beforeAll(() => useBackend("cpu"));

const prices = rowsOf("y", [[100_000], [250_000]]);

describe("unscaledInputs", () => {
  const x = [rowsOf("x", [[0.5, 9000, -100_000], [1, 1, 0]])]; // prettier-ignore
  const stuck = courseOf([1], [1]);

  it("names the largest column where the loss has not moved", () => {
    expect(unscaledInputs(evidenceOf({ x, course: stuck }))).toMatch(
      /^column 2 of x reaches from -100000 to 0\. Scale it/,
    );
    expect(unscaledInputs(evidenceOf({ x, course: courseOf([2], [1]) }))).toBeUndefined();
  });

  it("takes no numbers of words for it", () => {
    expect(unscaledColumn([{ ...x[0]!, areWords: true }], 1000)).toBeUndefined();
    expect(unscaledColumn([rowsOf("x", [[3000], [1]])], 1000)).toMatch(/^x reaches from 1 to 3000\./);
  });
});

describe("unscaledTargets", () => {
  it("sees predictions that come nowhere near", () => {
    const found = unscaledTargets(evidenceOf({ y: [prices] }));
    expect(found).toMatch(/^y reaches from 100000 to 250000 and the predictions only from 0\.2 to 0\.7\./);
    const predictions = [rowsOf("predictions", [[90_000], [200_000]])];
    expect(unscaledTargets(evidenceOf({ y: [prices], predictions }))).toBeUndefined();
  });
});

describe("largeTargets", () => {
  it("goes by losses of numbers alone", () => {
    expect(largeTargets({ losses: [lossOf("mean_absolute_error")], y: [prices] }, 100)).toMatch(
      /^y reaches from 100000/,
    );
    expect(largeTargets({ losses: [lossOf("poisson")], y: [prices] }, 100)).toBeUndefined();
  });
});
