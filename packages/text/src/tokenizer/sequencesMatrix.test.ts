import fc from "fast-check";
import { type MatrixMode, sequencesMatrix } from "./sequencesMatrix.js";

const matrix = (sequences: number[][], mode: MatrixMode) =>
  sequencesMatrix(sequences, { columns: 4, mode, inverseFrequency: (index) => 10 * index });

describe("sequencesMatrix", () => {
  it("counts in each mode", () => {
    const sequences = [[1, 2, 2, 9], []];
    expect(matrix(sequences, "binary")).toEqual({ data: Float32Array.of(0, 1, 1, 0, 0, 0, 0, 0), shape: [2, 4] });
    expect([...matrix(sequences, "count").data.subarray(0, 4)]).toEqual([0, 1, 2, 0]);
    expect([...matrix(sequences, "freq").data.subarray(0, 4)]).toEqual([0, 0.25, 0.5, 0]); // the 9 counts for the length
    const tfidf = [0, 10, 20 * (1 + Math.log(2)), 0].map(Math.fround);
    expect([...matrix(sequences, "tfidf").data.subarray(0, 4)]).toEqual(tfidf);
  });

  it("has shares that add up to 1, and counts to the length", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1 }), (sequence) => {
        const sum = (mode: MatrixMode) => matrix([sequence], mode).data.reduce((total, value) => total + value);
        expect(sum("count")).toBe(sequence.length);
        expect(sum("freq")).toBeCloseTo(1, 5);
        expect(sum("binary")).toBe(new Set(sequence).size);
      }),
    );
  });
});
