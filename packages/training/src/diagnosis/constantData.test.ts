import { useBackend } from "@seqloom/backend";
import { evidenceOf, rowsOf } from "../testing/evidenceOf.js";
import { constantData } from "./constantData.js";

beforeAll(() => useBackend("cpu"));

describe("constantData", () => {
  it("names inputs that are the same in every row", () => {
    const predictions = [rowsOf("predictions", [[0.4], [0.4]])];
    const x = [rowsOf("x", [[1, 2], [1, 2]])]; // prettier-ignore
    expect(constantData(evidenceOf({ x, predictions }))).toBe(
      "all rows of x are the same, so that nothing tells the rows of y apart.",
    );
    expect(constantData(evidenceOf({ predictions }))).toBeUndefined();
  });
});
