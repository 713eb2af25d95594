import { join } from "node:path";
import { describeGolden, readJson } from "@seqloom/testing";
import { makeSamplingTable } from "./makeSamplingTable.js";

interface Case {
  readonly size: number;
  readonly samplingFactor: number;
  readonly table?: { readonly data: number[] };
  /** Some places of a long table, and its sum. */
  readonly at?: [number, number][];
  readonly sum?: number;
}

/** Engines and NumPy may round a logarithm otherwise in the last bit. */
const DIGITS = 14;

function testCases(cases: readonly Case[]): void {
  it.each(cases)("gives Keras's probabilities: size $size, factor $samplingFactor", (given) => {
    const table = makeSamplingTable(given.size, { samplingFactor: given.samplingFactor });
    expect(table).toHaveLength(given.size);
    for (const [place, value] of given.at ?? given.table!.data.entries())
      expect(table[place]).toBeCloseTo(value, DIGITS);
    if (given.sum !== undefined) expect(table.reduce((sum, value) => sum + value)).toBeCloseTo(given.sum, 9);
  });
}

describe("makeSamplingTable", () => {
  const fixture = readJson<{ samplingTables: Case[] }>(join(import.meta.dirname, "../fixtures/sequences.json"));
  testCases(fixture.samplingTables);
  describeGolden<typeof fixture>("text/sequences.json", (golden) => testCases(golden.samplingTables));

  it("never falls with the rank, and ends at 1", () => {
    const table = makeSamplingTable(1000, { samplingFactor: 0.001 });
    expect([...table]).toEqual([...table].sort((a, b) => a - b));
    expect(table.at(-1)).toBe(1);
  });

  it("names what is wrong", () => {
    expect(() => makeSamplingTable(0)).toThrow("makeSamplingTable: size must be an integer of 1 or more, got 0.");
    expect(() => makeSamplingTable(2, { samplingFactor: 0 })).toThrow(
      "samplingFactor must be a number above 0, got 0.",
    );
  });
});
