import { RandomState } from "@seqloom/array";
import fc from "fast-check";
import { cutOf, shorterThan, shuffledOrders, wordSequences } from "./wordSequences.js";

const texts = {
  ranks: Int32Array.of(5, 1, 9, 2, 2),
  starts: Int32Array.of(0, 2, 2, 5),
  labels: Int32Array.of(4, 5, 6),
};
const all = Int32Array.of(0, 1, 2);
const settings = {
  seed: 113,
  skipTop: 0,
  startChar: 1,
  oovChar: 2,
  indexFrom: 3,
  numWords: undefined,
  maxlen: undefined,
};

describe("shuffledOrders", () => {
  it("shuffles one part after the other with one generator", () => {
    const random = new RandomState(113);
    const expected = [random.permutation(3), random.permutation(3)].map((order) => Int32Array.from(order));
    expect(shuffledOrders([texts, texts], 113)).toEqual(expected);
  });
});

describe("shorterThan", () => {
  it("counts the start character, and keeps the order", () => {
    const order = Int32Array.of(2, 0, 1);
    expect(shorterThan(texts, order, { maxlen: 4, startChar: 1 })).toEqual(Int32Array.of(0, 1));
    expect(shorterThan(texts, order, { maxlen: 4, startChar: null })).toEqual(order);
    expect(shorterThan(texts, order, { maxlen: undefined, startChar: 1 })).toEqual(order);
  });
});

describe("cutOf", () => {
  it("is numWords, or the largest number of the texts that are kept", () => {
    const parts = [{ texts, rows: all }];
    expect(cutOf(parts, { ...settings, numWords: 7 })).toEqual({ lowest: 0, end: 7, oovChar: 2 });
    expect(cutOf(parts, settings).end).toBe(12);
    expect(cutOf([{ texts, rows: Int32Array.of(0) }], settings).end).toBe(8);
    expect(cutOf([{ texts, rows: Int32Array.of(1) }], { ...settings, startChar: 20 }).end).toBe(20);
  });
});

describe("wordSequences", () => {
  it("adds indexFrom, and puts oovChar in place of what is cut", () => {
    const { x, y } = wordSequences(texts, Int32Array.of(2, 0), settings, { lowest: 5, end: 12, oovChar: 2 });
    expect([x, y]).toEqual([[Int32Array.of(2, 2, 5, 5), Int32Array.of(2, 8, 2)], Int32Array.of(6, 4)]);
  });

  it("leaves out what is cut if oovChar is null: the others stay in their order", () => {
    fc.assert(
      fc.property(fc.nat(15), fc.nat(15), (lowest, end) => {
        const cut = wordSequences(texts, all, settings, { lowest, end, oovChar: null }).x;
        const whole = wordSequences(texts, all, settings, { lowest: 0, end: 100, oovChar: null }).x;
        expect(cut).toEqual(whole.map((row) => row.filter((number) => number >= lowest && number < end)));
      }),
    );
  });
});
