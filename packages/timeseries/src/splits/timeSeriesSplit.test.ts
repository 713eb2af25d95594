import { join } from "node:path";
import { describeGolden, fromPython, readJson } from "@seqloom/testing";
import { timeSeriesSplit } from "./timeSeriesSplit.js";

interface SplitCase {
  readonly rows: number;
  readonly options: Readonly<Record<string, unknown>>;
  readonly expected: object;
}

function testCases({ timeSeriesSplit: cases }: { timeSeriesSplit: readonly SplitCase[] }): void {
  it.each(cases)("splits $rows rows by $options as scikit-learn does", ({ rows, options, expected }) => {
    const split = () => timeSeriesSplit(rows, fromPython(options));
    if (Array.isArray(expected)) expect(split()).toEqual(expected);
    else expect(split).toThrow("timeSeriesSplit: nSplits must be below 4, the number of rows, got 5.");
  });
}

describe("timeSeriesSplit", () => {
  testCases(readJson(join(import.meta.dirname, "../fixtures/splits.json")));
  describeGolden("timeseries/splits.json", testCases);

  it("says how many rows the splits take", () => {
    expect(() => timeSeriesSplit(10, { nSplits: 3, testSize: 3, gap: 1 })).toThrow(
      "timeSeriesSplit: rows must be at least 11, for 3 tests of 3 rows and a gap of 1, got 10.",
    );
  });
});
