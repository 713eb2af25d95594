import { join } from "node:path";
import { fromRows } from "@seqloom/array";
import { describeGolden, fromPython, readJson } from "@seqloom/testing";
import { trainTestSplit } from "./trainTestSplit.js";

interface SplitCase {
  readonly rows: number;
  readonly options: Readonly<Record<string, unknown>>;
  readonly expected: { readonly train?: [number, number]; readonly test?: [number, number]; readonly error?: string };
}

const upTo = (rows: number) => Array.from({ length: rows }, (_, row) => row);

function testCases({ trainTestSplitNotShuffled: cases }: { trainTestSplitNotShuffled: readonly SplitCase[] }): void {
  it.each(cases)("cuts $rows rows by $options where scikit-learn does", ({ rows, options, expected }) => {
    const split = () => trainTestSplit(upTo(rows), fromPython(options));
    if (expected.error) {
      expect(split).toThrow("trainTestSplit: ");
      return;
    }
    const { train, test } = split();
    expect([train[0], train.length, test[0], test.length]).toEqual([
      ...[0, expected.train![1]],
      ...[expected.test![0], expected.test![1] - expected.test![0]],
    ]);
    expect(train.at(-1)).toBe(train.length - 1);
  });
}

describe("trainTestSplit", () => {
  testCases(readJson(join(import.meta.dirname, "../fixtures/splits.json")));
  describeGolden("timeseries/splits.json", testCases);

  it("cuts arrays into views", () => {
    const rows = fromRows([[1, 2], [3, 4], [5, 6]]); // prettier-ignore
    const { train, test } = trainTestSplit(rows, { testSize: 1 });
    expect([train.shape, test.shape]).toEqual([[2, 2], [1, 2]]); // prettier-ignore
    expect(test.data.buffer).toBe(rows.data.buffer);
  });

  it("says what is wrong with the sizes", () => {
    const split = (options: object) => () => trainTestSplit(upTo(4), options);
    expect(split({ testSize: 4 })).toThrow("trainTestSplit: testSize must be below 4, the number of rows, got 4.");
    expect(split({ testSize: 1.5 })).toThrow(
      "testSize must be a number of rows, or a fraction above 0 and below 1, got 1.5.",
    );
    expect(split({ testSize: 3, trainSize: 2 })).toThrow("trainSize + testSize must be at most all 4 rows, got 5.");
    expect(split({ trainSize: 0.1 })).toThrow("train must be at least one of the 4 rows, got 0.");
  });
});
