import { join } from "node:path";
import { setRandomSeed } from "@seqloom/array";
import { describeGolden, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { skipgrams } from "./skipgrams.js";

interface Case {
  readonly name: string;
  readonly sequence: number[];
  readonly vocabularySize: number;
  readonly windowSize: number;
  readonly positives: [number, number][];
  readonly labels: number[];
  readonly negativeCounts: Readonly<Record<string, number>>;
  readonly categoricalLabels: [number, number][];
}

function testCases(cases: readonly Case[]): void {
  it.each(cases)("pairs as Keras does: $name", ({ sequence, vocabularySize, windowSize, ...given }) => {
    const plain = { windowSize, negativeSamples: 0, shuffle: false };
    const { couples, labels } = skipgrams(sequence, vocabularySize, plain);
    expect(couples).toEqual({ data: Int32Array.from(given.positives.flat()), shape: [given.positives.length, 2] });
    expect(labels).toEqual({ data: Float32Array.from(given.labels), shape: [given.labels.length] });
    const categorical = skipgrams(sequence, vocabularySize, { ...plain, categorical: true }).labels;
    expect(categorical).toEqual({ data: Float32Array.from(given.categoricalLabels.flat()), shape: [given.labels.length, 2] }); // prettier-ignore
    for (const [share, count] of Object.entries(given.negativeCounts)) {
      const more = skipgrams(sequence, vocabularySize, { ...plain, negativeSamples: Number(share) });
      expect(more.labels.data).toEqual(Float32Array.from([...given.labels, ...new Array<number>(count).fill(0)]));
      expect(more.couples.data.slice(0, couples.data.length)).toEqual(couples.data);
    }
  });
}

const sequences = fc.array(fc.nat(6), { maxLength: 15 });

describe("skipgrams", () => {
  const fixture = readJson<{ skipgrams: Case[] }>(join(import.meta.dirname, "../fixtures/sequences.json"));
  testCases(fixture.skipgrams);
  describeGolden<typeof fixture>("text/sequences.json", (golden) => testCases(golden.skipgrams));

  it("draws random words from the vocabulary, for words of true pairs", () => {
    fc.assert(
      fc.property(sequences, fc.nat(), (sequence, seed) => {
        const { couples, labels } = skipgrams(sequence, 7, { seed, negativeSamples: 2, shuffle: false });
        const truePairs = labels.data.filter((label) => label === 1).length;
        const words = [...couples.data].filter((_, i) => i % 2 === 0);
        const contexts = [...couples.data].filter((_, i) => i % 2 === 1);
        expect(contexts.every((word) => word >= 1 && word <= 6)).toBe(true);
        const often = (list: number[]) => list.toSorted((a, b) => a - b);
        // Each word of a true pair stands in as many random ones as negativeSamples says.
        expect(often(words.slice(truePairs))).toEqual(
          often([...words.slice(0, truePairs), ...words.slice(0, truePairs)]),
        );
      }),
    );
  });

  it("draws by setRandomSeed where it has no seed, and by the seed 0 before that call", () => {
    const draw = (options?: { seed: number }) => skipgrams([1, 2, 3, 4, 5, 6], 7, options);
    expect(draw()).toEqual(draw({ seed: 0 }));
    const after = (seed: number) => {
      setRandomSeed(seed);
      return [draw(), draw()];
    };
    const first = after(1);
    expect(after(1)).toEqual(first);
    expect(first[0]).not.toEqual(first[1]);
    expect(after(2)).not.toEqual(first);
    expect(draw({ seed: 5 })).toEqual(draw({ seed: 5 }));
  });

  it("shuffles pairs and labels together, and equally for a seed", () => {
    fc.assert(
      fc.property(sequences, fc.nat(), (sequence, seed) => {
        const rows = (shuffle: boolean) => {
          const { couples, labels } = skipgrams(sequence, 7, { seed, shuffle });
          return [...labels.data].map((label, i) => `${couples.data[2 * i]} ${couples.data[2 * i + 1]} ${label}`);
        };
        expect(rows(true).sort()).toEqual(rows(false).sort());
        expect(rows(true)).toEqual(rows(true));
      }),
    );
    const [one, other] = [1, 2].map((seed) => skipgrams([1, 2, 3, 4, 5, 6], 7, { seed }).couples);
    expect(one).not.toEqual(other);
  });

  it("keeps a word with the probability in the table", () => {
    const sequence = Array.from({ length: 4000 }, (_, i) => 1 + (i % 2));
    const options = { windowSize: 1, negativeSamples: 0, samplingTable: [0, 0.25, 1], seed: 5 };
    const words = [...skipgrams(sequence, 3, options).couples.data].filter((_, i) => i % 2 === 0);
    const kept = words.filter((word) => word === 1).length / 2; // each has two neighbours
    expect(words.filter((word) => word === 2).length / 2).toBeGreaterThan(1998);
    expect(Math.abs(kept / 2000 - 0.25)).toBeLessThan(0.05); // five standard deviations
  });

  it("names what is wrong", () => {
    expect(() => skipgrams([1, 2.5], 4)).toThrow("skipgrams: sequence[1] must be an integer of 0 or more, got 2.5.");
    expect(() => skipgrams("12" as never, 4)).toThrow(
      'skipgrams: sequence must be a sequence, an array of integers, got "12".',
    );
    expect(() => skipgrams([1], 1)).toThrow(
      "skipgrams: vocabularySize must be an integer from 2 to 2147483648, got 1.",
    );
    expect(() => skipgrams([1, 2], 4, { samplingTable: [1, 1] })).toThrow(
      "skipgrams: samplingTable.length must be above 2, which the sequence holds, got 2.",
    );
    expect(() => skipgrams([1], 4, { windowSize: -1 })).toThrow("windowSize must be an integer of 0 or more, got -1.");
  });
});
