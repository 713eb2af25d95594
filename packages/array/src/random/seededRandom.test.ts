import fc from "fast-check";
import { type RandomSnapshot, seededRandom } from "./seededRandom.js";

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe("seededRandom", () => {
  it("draws the words of the reference xoshiro128starstar.c from the state 1 2 3 4", () => {
    const random = seededRandom(0);
    random.restore({ generator: "xoshiro128**", words: [1, 2, 3, 4] });
    const words = Array.from({ length: 10 }, () => random.integer(0, 2 ** 32));
    expect(words).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it("draws many words at once as one by one", () => {
    fc.assert(
      fc.property(seeds, fc.nat(50), (seed, count) => {
        const [many, single] = [seededRandom(seed), seededRandom(seed)];
        const expected = Array.from({ length: count }, () => single.integer(0, 2 ** 32));
        expect(Array.from(many.words(count))).toEqual(expected);
        expect(many.state).toEqual(single.state);
      }),
    );
    expect(() => seededRandom(0).words(-1)).toThrow(
      "Random.words: count must be an integer from 0 to 2147483648, got -1",
    );
  });

  it("makes a number from 0 to 1 of 53 bits: 27 of one word, then 26 of the next", () => {
    const random = seededRandom(0);
    random.restore({ generator: "xoshiro128**", words: [1, 2, 3, 4] });
    expect(random.next()).toBe(Math.floor(11520 / 2 ** 5) / 2 ** 27);
    const second = Math.floor(5927040 / 2 ** 5) * 2 ** 26 + Math.floor(70819200 / 2 ** 6);
    expect(random.next()).toBe(second / 2 ** 53);
  });

  it("gives the same stream for the same seed and another one for the next seed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 2 }), (seed) => {
        const first = seededRandom(seed).permutation(20);
        expect(seededRandom(seed).permutation(20)).toEqual(first);
        expect(seededRandom(seed + 1).permutation(20)).not.toEqual(first);
      }),
    );
  });

  it("continues from a state that went through JSON", () => {
    fc.assert(
      fc.property(seeds, fc.nat(50), (seed, draws) => {
        const random = seededRandom(seed);
        for (let i = 0; i < draws; i++) random.normal();
        const saved = JSON.stringify(random.state);
        const expected = [random.next(), random.normal(), random.integer(0, 10)];
        const resumed = seededRandom(0);
        resumed.restore(JSON.parse(saved) as RandomSnapshot);
        expect([resumed.next(), resumed.normal(), resumed.integer(0, 10)]).toEqual(expected);
      }),
    );
  });

  it("keeps integers in their range and reaches both ends", () => {
    fc.assert(
      fc.property(seeds, fc.integer(), fc.integer({ min: 1, max: 4 }), (seed, low, range) => {
        const random = seededRandom(seed);
        const drawn = new Set(Array.from({ length: 100 }, () => random.integer(low, low + range)));
        expect([...drawn].sort((a, b) => a - b)).toEqual(Array.from({ length: range }, (_, i) => low + i));
      }),
    );
  });

  it("draws each face of a die equally often", () => {
    const random = seededRandom(1);
    const counts = new Float64Array(6);
    for (let i = 0; i < 60_000; i++) counts[random.integer(0, 6)]!++;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(20.5); // 5 degrees of freedom: above that once in a thousand
  });

  it("leaves no bias in a range of 3 * 2^30, where a plain remainder would double the lower third", () => {
    const random = seededRandom(2);
    let lower = 0;
    for (let i = 0; i < 30_000; i++) lower += random.integer(0, 3 * 2 ** 30) < 2 ** 30 ? 1 : 0;
    expect(Math.abs(lower - 10_000)).toBeLessThan(3.3 * Math.sqrt(30_000 * (1 / 3) * (2 / 3))); // 3.3 deviations
  });

  it("draws integers from ranges wider than 32 bits", () => {
    const random = seededRandom(3);
    const drawn = Array.from({ length: 1000 }, () => random.integer(1 - 2 ** 52, 2 ** 52));
    expect(drawn.every((value) => Number.isSafeInteger(value) && value >= -(2 ** 52) && value < 2 ** 52)).toBe(true);
    expect(new Set(drawn.map((value) => value & 1)).size).toBe(2); // the last bit is random too
    expect(Math.max(...drawn.map(Math.abs))).toBeGreaterThan(2 ** 51);
  });

  it("keeps uniform numbers below the upper end, also where only two doubles fit", () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(1000), (seed, low, width) => {
        const high = width === 0 ? low + 2 ** -30 : low + width;
        const value = seededRandom(seed).uniform(low, high);
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThan(high);
      }),
    );
    expect(seededRandom(4).uniform(1, 1 + Number.EPSILON)).toBe(1);
    expect(seededRandom(4).uniform(2, 2)).toBe(2);
  });

  it("draws normal numbers with the mean, deviation and tails of the normal distribution", () => {
    const random = seededRandom(5);
    const drawn = Array.from({ length: 100_000 }, () => random.normal(3, 2));
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
    const beyondTwo = drawn.filter((value) => Math.abs(value - 3) > 4).length / drawn.length;
    expect(mean).toBeCloseTo(3, 1); // its own deviation is 2 / sqrt(100000) = 0.006
    expect(Math.sqrt(variance)).toBeCloseTo(2, 1);
    expect(beyondTwo).toBeCloseTo(0.0455, 2);
    expect(random.normal(7, 0)).toBe(7);
  });

  it("shuffles into a new list with the same items", () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer()), (seed, list) => {
        const before = [...list];
        const shuffled = seededRandom(seed).shuffle(list);
        expect(list).toEqual(before);
        expect(shuffled.toSorted((a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b));
      }),
    );
  });

  it("reaches all orders of three items equally often", () => {
    const random = seededRandom(6);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = random.permutation(3).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(["012", "021", "102", "120", "201", "210"]);
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(20.5); // 5 degrees of freedom: above that once in a thousand
  });

  it("makes a permutation hold every integer once", () => {
    const order = seededRandom(113).permutation(25_000);
    expect(order.toSorted()).toEqual(Int32Array.from({ length: 25_000 }, (_, i) => i));
    expect(seededRandom(113).permutation(0)).toEqual(new Int32Array(0));
  });

  it("refuses a seed, a range, a list or a state that does not fit", () => {
    const random = seededRandom(0);
    expect(() => seededRandom(1.5)).toThrow("seededRandom: seed must be an integer from 0 to 4294967295, got 1.5.");
    expect(() => seededRandom(-1)).toThrow("got -1.");
    expect(() => random.integer(5, 5)).toThrow("Random.integer: highExclusive must be an integer of 6 or more, got 5.");
    expect(() => random.integer(-(2 ** 53) + 1, 1)).toThrow("highExclusive must be less than 2^53 above low");
    expect(() => random.uniform(1, 0)).toThrow(
      "Random.uniform: high must be a number not below low, which is 1, got 0.",
    );
    expect(() => random.uniform(NaN, 0)).toThrow("Random.uniform: low must be a number, got NaN.");
    expect(() => random.normal(0, -1)).toThrow("standardDeviation must be a number of 0 or more, got -1.");
    expect(() => random.normal(Infinity)).toThrow("Random.normal: mean must be a number, got Infinity.");
    expect(() => random.permutation(-1)).toThrow("Random.permutation: n must be an integer from 0 to");
    expect(() => random.shuffle(new Set([1]) as unknown as number[])).toThrow("list.length must be an integer");
    expect(() => random.restore({ generator: "xoshiro128**", words: [0, 0, 0, 0] })).toThrow(
      "Random.restore: state.words must be four integers from 0 to 2^32 - 1, not all 0, got [0, 0, 0, 0].",
    );
    expect(() => random.restore({ generator: "MT19937" } as never)).toThrow(
      'Random.restore: state.generator must be "xoshiro128**", got "MT19937".',
    );
  });
});
