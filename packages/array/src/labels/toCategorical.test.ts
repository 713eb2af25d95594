import { join } from "node:path";
import { describeGolden, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { ArgumentError } from "../arguments/ArgumentError.js";
import { fromRows, type NestedNumbers } from "../rows/fromRows.js";
import { toCategorical } from "./toCategorical.js";

interface Case {
  name: string;
  values: NestedNumbers;
  numClasses: number | null;
  result?: { shape: number[]; data: number[] };
}

/** Labels that Keras accepts and this function does not: -1 as the last class, 1.9 as 1, and values that are no number. */
const REFUSED = new Set(["negative", "floats", "booleans", "strings"]);

function testCases(cases: Case[]): void {
  it.each(cases)("gives what Keras gives or refuses: $name", ({ name, values, numClasses, result }) => {
    const options = numClasses === null ? {} : { numClasses };
    const isFlat = !Array.isArray((values as unknown[])[0]);
    if (!result || REFUSED.has(name)) {
      expect(() => toCategorical(values as number[], options)).toThrow(ArgumentError);
      return;
    }
    const expected = { data: Float32Array.from(result.data), shape: result.shape };
    expect(toCategorical(fromRows(values, "int32"), options)).toEqual(expected);
    if (isFlat) expect(toCategorical(values as number[], options)).toEqual(expected);
  });
}

describe("toCategorical", () => {
  testCases(readJson<{ cases: Case[] }>(join(import.meta.dirname, "../fixtures/toCategorical.json")).cases);
  describeGolden<Case[]>("text/to_categorical.json", testCases);

  it("puts a 1 in the column of the label", () => {
    expect(toCategorical([2, 0])).toEqual({ data: Float32Array.of(0, 0, 1, 1, 0, 0), shape: [2, 3] });
    expect(toCategorical(Int32Array.of(2, 0))).toEqual(toCategorical([2, 0]));
  });

  it("can be read back: the only 1 of each row stands at its label", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (labels) => {
        const { data } = toCategorical(labels, { numClasses: 21 });
        const ones = [...data.keys()].filter((i) => data[i] === 1);
        expect(ones).toEqual(labels.map((label, row) => row * 21 + label));
        expect(data.filter((value) => value !== 0).length).toBe(labels.length);
      }),
    );
  });

  it("names the label that has no class", () => {
    expect(() => toCategorical([0, 1, -1], { numClasses: 2 })).toThrow(
      "toCategorical: labels[2] must be an integer from 0 to 1, got -1.",
    );
    expect(() => toCategorical([0, -1])).toThrow("toCategorical: labels[1] must be an integer of 0 or more, got -1.");
    expect(() => toCategorical([1.9])).toThrow("toCategorical: labels[0] must be an integer of 0 or more, got 1.9.");
    expect(() => toCategorical([])).toThrow("toCategorical: labels.length must be an integer of 1 or more, got 0.");
    expect(() => toCategorical([0], { numClasses: 0 })).toThrow("numClasses must be an integer of 1 or more, got 0.");
    expect(() => toCategorical([0], { classes: 2 } as never)).toThrow(
      'options must be made of numClasses, got "classes".',
    );
  });
});
