import { join } from "node:path";
import { ArgumentError, type Dtype, type NestedNumbers, toCategorical } from "@seqloom/array";
import { describeGolden, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { padSequences, type PadSequencesOptions } from "./padSequences.js";

interface Case {
  readonly name: string;
  readonly sequences: NestedNumbers[];
  readonly options: PadSequencesOptions<Dtype> & { readonly maxlen?: number | null };
  readonly result?: { readonly dtype: string; readonly shape: number[]; readonly data: number[] };
}

/** Values without a typed array: whole numbers beyond 2^53, truth values and texts. */
const REFUSED = new Set(["int64", "bool", "object"]);

function testCases(cases: readonly Case[]): void {
  it.each(cases)(
    "gives what Keras gives or refuses: $name",
    ({ sequences, options: { maxlen, ...options }, result }) => {
      const pad = () => padSequences(sequences, maxlen === null ? options : { ...options, maxlen });
      if (!result || REFUSED.has(result.dtype)) {
        expect(pad).toThrow(ArgumentError);
        return;
      }
      const { data, shape } = pad();
      expect(data.constructor.name.toLowerCase()).toBe(`${result.dtype}array`);
      expect({ data: [...data], shape }).toEqual({ data: result.data.map((value) => expectedIn(data, value)), shape: result.shape }); // prettier-ignore
    },
  );
}

/** The value as the type of the array holds it; golden float32 has nine digits. */
function expectedIn(data: object, value: number): number {
  return data instanceof Float32Array ? Math.fround(value) : value;
}

describe("padSequences", () => {
  const fixture = readJson<{ padSequences: Case[] }>(join(import.meta.dirname, "../fixtures/sequences.json"));
  testCases(fixture.padSequences);
  describeGolden<{ padSequences: Case[] }>("text/sequences.json", (golden) => testCases(golden.padSequences));

  it("fills up in front and takes the first steps away, unless told otherwise", () => {
    expect(padSequences([[1, 2, 3], [4], []], { maxlen: 2 })).toEqual({ data: Int32Array.of(2, 3, 0, 4, 0, 0), shape: [3, 2] }); // prettier-ignore
    expect(padSequences([[1, 2, 3], [4]], { maxlen: 2, padding: "post", truncating: "post", value: 9 })).toEqual({
      data: Int32Array.of(1, 2, 4, 9),
      shape: [2, 2],
    });
  });

  it("does with each row what a slice and a loop do", () => {
    const options = fc.record({
      maxlen: fc.integer({ min: 1, max: 8 }),
      padding: fc.constantFrom("pre" as const, "post" as const),
      truncating: fc.constantFrom("pre" as const, "post" as const),
      value: fc.integer({ min: -3, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer()), { minLength: 1 }), options, (sequences, settings) => {
        const { maxlen, padding, truncating, value } = settings;
        const before = structuredClone(sequences);
        const rows = sequences.flatMap((sequence) => {
          const row = truncating === "pre" ? sequence.slice(-maxlen) : sequence.slice(0, maxlen);
          const fill = new Array<number>(maxlen - row.length).fill(value);
          return padding === "pre" ? [...fill, ...row] : [...row, ...fill];
        });
        expect(padSequences(sequences, settings)).toEqual({ data: Int32Array.from(rows), shape: [sequences.length, maxlen] }); // prettier-ignore
        expect(sequences).toEqual(before);
      }),
    );
  });

  it("takes typed arrays as sequences", () => {
    expect(padSequences([Uint8Array.of(1, 2), Float64Array.of(3.7)])).toEqual({ data: Int32Array.of(1, 2, 0, 3), shape: [2, 2] }); // prettier-ignore
  });

  it("gives what toCategorical makes one-hot characters of", () => {
    const padded = padSequences([[1, 2], [2]], { padding: "post" });
    expect(toCategorical(padded, { numClasses: 3 })).toEqual({
      data: Float32Array.of(0, 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0),
      shape: [2, 2, 3],
    });
  });

  it("takes NaN and infinities where the type has them, in steps and to fill up", () => {
    // Keras 3.15.1: pad_sequences(…, dtype="float32"), and "float64"; numbers too large for float32 become inf there.
    for (const dtype of ["float32", "float64"] as const) {
      expect([...padSequences([[1, NaN], [Infinity]], { dtype }).data]).toEqual([1, NaN, 0, Infinity]);
      for (const value of [NaN, -Infinity]) {
        expect([...padSequences([[1], [2, 3]], { dtype, value }).data]).toEqual([value, 1, 2, 3]);
      }
    }
    expect([...padSequences([[1e300]], { dtype: "float32" }).data]).toEqual([Infinity]);
    for (const dtype of ["int32", "uint8"] as const) {
      const message = (value: number) => `padSequences: value must be a number that fits ${dtype}, got ${value}.`;
      for (const value of [NaN, Infinity]) {
        expect(() => padSequences([[1], [2, 3]], { dtype, value })).toThrow(message(value));
        expect(() => padSequences([[1], [value]], { dtype })).toThrow(
          `sequences[1][0] must be a number that fits ${dtype}`,
        );
      }
    }
    expect(() => padSequences([[1]], { value: "0" as never })).toThrow('value must be a number, got "0".');
  });

  it("names what is wrong and what is allowed", () => {
    const pad = (sequences: unknown, options?: object) => () => padSequences(sequences as number[][], options);
    expect(pad([[1]], { maxlen: 0 })).toThrow("padSequences: maxlen must be an integer of 1 or more, got 0.");
    expect(pad([[1]], { padding: "left" })).toThrow('padSequences: padding must be "pre" or "post", got "left".');
    expect(pad([[1]], { dtype: "int64" })).toThrow('padSequences: dtype must be "int32", "float32"');
    expect(pad([])).toThrow("sequences must be one sequence or more, if maxlen is not given, got [].");
    expect(pad("abc")).toThrow('padSequences: sequences must be an array of sequences, got "abc".');
    expect(pad(["abc"])).toThrow('padSequences: sequences[0] must be a sequence, an array of numbers, got "abc".');
    expect(pad([[1], [2, "3"]])).toThrow('padSequences: sequences[1][1] must be a number, got "3".');
    expect(pad([[1], [2, 3n]])).toThrow("padSequences: sequences[1][1] must be a number, got 3n.");
    expect(pad([[1, NaN]])).toThrow("padSequences: sequences[0][1] must be a number that fits int32, got NaN.");
    expect(pad([[1], [300]], { dtype: "uint8" })).toThrow("sequences[1][0] must be a number that fits uint8, got 300.");
    expect(pad([[1]], { dtype: "int8", value: 200 })).toThrow("value must be a number that fits int8, got 200.");
    expect(pad([[[1, 2]], [[1, 2, 3]]])).toThrow("padSequences: sequences[1][0].length must be 2, as in the first step, got 3."); // prettier-ignore
    expect(pad([[[1, 2]], [7]])).toThrow("padSequences: sequences[1][0] must be a list of 2, as the first step is, got 7."); // prettier-ignore
    expect(
      pad([
        [
          [1, 2],
          [3, null],
        ],
      ]),
    ).toThrow("padSequences: sequences[0][1][1] must be a number, got null.");
    expect(pad([[1]], { length: 3 })).toThrow("padSequences: options must be made of maxlen, dtype,");
  });
});
