import { useBackend } from "@seqloom/backend";
import { evidenceOf, rowsOf } from "../testing/evidenceOf.js";
import { nanInData } from "./nanInData.js";

beforeAll(() => useBackend("cpu"));

describe("nanInData", () => {
  it("counts the rows, and names the first place", () => {
    const x = [rowsOf("x", [[1, 2], [NaN, NaN], [3, Infinity]])]; // prettier-ignore
    expect(nanInData(evidenceOf({ x }))).toMatch(
      /^x holds NaN or infinite numbers in 2 of 3 rows, first x\[1\]\[0\] = NaN\./,
    );
    const y = [rowsOf("y for price", [[1], [-Infinity]])];
    expect(nanInData(evidenceOf({ y }))).toContain("1 of 2 rows, first y[1] for price = -Infinity.");
  });

  it("has nothing to say of numbers", () => {
    expect(nanInData(evidenceOf())).toBeUndefined();
  });
});
