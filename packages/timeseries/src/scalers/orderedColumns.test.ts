import fc from "fast-check";
import { orderedColumns } from "./orderedColumns.js";

const everyPlace = (count: number) => Array.from({ length: count }, (_, place) => place);

describe("orderedColumns", () => {
  it("gives what sorting each column gives, with equal, huge and missing numbers", () => {
    const cell = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ noDefaultInfinity: true }),
      fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE),
    );
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc
          .array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 40 })
          .map((rows) => ({ width, rows })),
      );
    fc.assert(
      fc.property(table, ({ width, rows }) => {
        const found = orderedColumns({ data: Float64Array.from(rows.flat()), width }, everyPlace);
        for (let column = 0; column < width; column++) {
          const sorted = Float64Array.from(rows, (row) => row[column]!)
            .filter((value) => !Number.isNaN(value))
            .sort();
          const read = everyPlace(found[column]!.length).map((place) => found[column]!.at(place));
          expect(read.map((value) => value! + 0)).toEqual(Array.from(sorted, (value) => value + 0)); // -0 is 0
        }
      }),
    );
  });

  it("reads the places that were asked for, of many numbers", () => {
    const data = Float64Array.from({ length: 30_000 }, (_, i) => (i * 7919) % 30_000); // every integer once, 7919 is a prime
    const [column] = orderedColumns({ data, width: 1 }, () => [15_000, 29_999, 0, 15_001]);
    expect([0, 15_000, 15_001, 29_999].map((place) => column!.at(place))).toEqual([0, 15_000, 15_001, 29_999]);
  });
});
