import { createHash } from "node:crypto";
import { join } from "node:path";
import { describeGolden, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { RandomState, type RandomStateSnapshot } from "./RandomState.js";

interface Entry {
  stateKeyFirst5: number[];
  position: number;
  uint32First8: number[];
  bytesHex16: string;
  shuffle: Record<string, number[]>;
  shuffleHash: Record<string, { first10: number[]; sha256int64: string }>;
  shuffleList: number[][];
  shuffleMatrixRows: number[][];
  shuffleTwice10then7: number[][];
  permutation: Record<string, number[]>;
  randint: { low: number; high: number; size: number; values: number[] }[];
  randintInt32: number[];
  randintUint8: number[];
  randintScalarCalls: number[];
  rand: number[];
  random_sample2x3: number[][];
  uniform: number[];
  randn: number[];
  normal: number[];
  normalThenRand: number[];
  exponential: number[];
  choice: Record<"10of10replace" | "4of10noReplace" | "withP" | "withPnoReplace", number[]> & { letters: string[] };
  after1000: number[];
}

interface Golden {
  seeds: Record<string, Entry>;
  arraySeed: { seed: number[]; rand: number[] };
}

/** NumPy's answers: each entry starts from a fresh generator. Everything is equal to the last bit. */
function testGolden({ seeds, arraySeed }: Golden): void {
  describe.each(Object.entries(seeds))("seed %s", (seed, golden) => {
    const fresh = () => new RandomState(Number(seed));
    testIntegers(fresh, golden);
    testOrders(fresh, golden);
    testFloats(fresh, golden);
    testChoice(fresh, golden);
  });

  it("takes a list as a seed", () => {
    expect([...new RandomState(arraySeed.seed).rand(arraySeed.rand.length)]).toEqual(arraySeed.rand);
  });
}

function testIntegers(fresh: () => RandomState, golden: Entry): void {
  it("fills the state as NumPy does", () => {
    const { key, position } = fresh().getState();
    expect(key.slice(0, 5)).toEqual(golden.stateKeyFirst5);
    expect(position).toBe(golden.position);
  });

  it("draws the same words and bytes", () => {
    expect(fresh().randint(0, 2 ** 32, 8)).toEqual(golden.uint32First8);
    expect(Buffer.from(fresh().bytes(16)).toString("hex")).toBe(golden.bytesHex16);
    expect(fresh().bytes(5)).toEqual(fresh().bytes(16).slice(0, 5));
  });

  it.each(golden.randint)("draws the same integers from $low to $high", ({ low, high, size, values }) => {
    expect(fresh().randint(low, high, size)).toEqual(values);
  });

  it("draws the same integers in the other dtypes and one by one", () => {
    expect(fresh().randint(0, 1000, 10, { dtype: "int32" })).toEqual(golden.randintInt32);
    expect(fresh().randint(0, 100, 10, { dtype: "uint8" })).toEqual(golden.randintUint8);
    const state = fresh();
    expect(golden.randintScalarCalls.map(() => state.randint(0, 1000))).toEqual(golden.randintScalarCalls);
    expect(fresh().randint(1000)).toBe(golden.randintScalarCalls[0]);
  });
}

function testOrders(fresh: () => RandomState, golden: Entry): void {
  const countUp = (n: number) => Int32Array.from({ length: n }, (_, i) => i);
  const shuffled = (state: RandomState, list: number[] | Int32Array) => {
    state.shuffle(list);
    return [...list];
  };

  it.each(Object.entries(golden.shuffle))("shuffles %s items into the same order", (n, order) => {
    expect(shuffled(fresh(), countUp(Number(n)))).toEqual(order);
    expect(shuffled(fresh(), [...countUp(Number(n))])).toEqual(order);
  });

  it.each(Object.entries(golden.shuffleHash))(
    "shuffles %s items into the same order",
    (n, { first10, sha256int64 }) => {
      const order = shuffled(fresh(), countUp(Number(n)));
      expect(order.slice(0, 10)).toEqual(first10);
      const bytes = new BigInt64Array(order.map(BigInt));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256int64);
    },
  );

  it("shuffles rows, and a second list with what comes next", () => {
    const lists = [[1, 2], [3], [4, 5, 6], [], [7]];
    fresh().shuffle(lists);
    expect(lists).toEqual(golden.shuffleList);
    const rows = Array.from({ length: 6 }, (_, i) => [2 * i, 2 * i + 1]);
    fresh().shuffle(rows);
    expect(rows).toEqual(golden.shuffleMatrixRows);
    const state = fresh();
    expect([shuffled(state, countUp(10)), shuffled(state, countUp(7))]).toEqual(golden.shuffleTwice10then7);
  });

  it.each(Object.entries(golden.permutation))("permutes %s items into the same order", (n, order) => {
    expect([...fresh().permutation(Number(n))]).toEqual(order);
    expect(fresh().permutation(countUp(Number(n)))).toEqual(order);
  });
}

function testFloats(fresh: () => RandomState, golden: Entry): void {
  it("draws the same numbers from 0 to 1, by any of the three names", () => {
    expect([...fresh().rand(golden.rand.length)]).toEqual(golden.rand);
    expect([...fresh().random(golden.rand.length)]).toEqual(golden.rand);
    expect([...fresh().randomSample(6)]).toEqual(golden.random_sample2x3.flat());
    expect([...fresh().random(1003).slice(1000)]).toEqual(golden.after1000);
    expect([fresh().rand(), fresh().random(), fresh().randomSample()]).toEqual(new Array(3).fill(golden.rand[0]));
  });

  it("draws the same uniform, normal and exponential numbers", () => {
    expect([...fresh().uniform(-2.5, 7, 10)]).toEqual(golden.uniform);
    expect([...fresh().randn(golden.randn.length)]).toEqual(golden.randn);
    expect([...fresh().normal(3, 0.5, 7)]).toEqual(golden.normal);
    expect([...fresh().exponential(2, 5)]).toEqual(golden.exponential);
    expect(fresh().uniform(-2.5, 7)).toBe(golden.uniform[0]);
    expect(fresh().randn()).toBe(golden.randn[0]);
    expect(fresh().exponential(2)).toBe(golden.exponential[0]);
  });

  it("keeps the second normal number over other draws", () => {
    const state = fresh();
    expect([state.normal(), state.rand(), state.normal(), state.randint(10)]).toEqual(golden.normalThenRand);
  });
}

function testChoice(fresh: () => RandomState, { choice }: Entry): void {
  it("chooses the same items", () => {
    expect(fresh().choice(10, 10)).toEqual(choice["10of10replace"]);
    expect(fresh().choice(10)).toBe(choice["10of10replace"][0]);
    expect(fresh().choice(10, 4, { replace: false })).toEqual(choice["4of10noReplace"]);
    expect(fresh().choice(["a", "b", "c", "d", "e", "f"], 8)).toEqual(choice.letters);
    expect(fresh().choice(4, 12, { p: [0.1, 0.2, 0.3, 0.4] })).toEqual(choice.withP);
    const p = [0.1, 0.1, 0.2, 0.3, 0.3];
    expect(fresh().choice(5, 3, { replace: false, p })).toEqual(choice.withPnoReplace);
  });
}

describe("RandomState", () => {
  testGolden(readJson<Golden>(join(import.meta.dirname, "../fixtures/randomState.json")));
  describeGolden<Golden>("datasets/random_state.json.gz", testGolden);

  it("continues from a state that went through JSON, the kept normal number included", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.nat(20), (seed, draws) => {
        const state = new RandomState(seed);
        for (let i = 0; i < draws; i++) state.normal();
        const saved = JSON.stringify(state.getState());
        const expected = [state.randn(), state.rand(), state.randn()];
        const resumed = new RandomState(0);
        resumed.setState(JSON.parse(saved) as RandomStateSnapshot);
        expect([resumed.randn(), resumed.rand(), resumed.randn()]).toEqual(expected);
      }),
    );
  });

  it("starts again when it is seeded again, without the kept normal number", () => {
    const state = new RandomState(5);
    const first = state.randn();
    state.seed(5);
    expect(state.randn()).toBe(first);
  });

  it("keeps integers of every range and dtype between their ends", () => {
    const lows = fc.integer({ min: -(2 ** 51), max: 2 ** 51 });
    fc.assert(
      fc.property(lows, fc.integer({ min: 1, max: 2 ** 52 }), (low, range) => {
        const drawn = new RandomState(1).randint(low, low + range, 20);
        expect(drawn.every((value) => Number.isInteger(value) && value >= low && value < low + range)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.nat(255), fc.integer({ min: 1, max: 256 }), (low, high) => {
        fc.pre(low < high);
        const drawn = new RandomState(1).randint(low, high, 20, { dtype: "uint8" });
        expect(drawn.every((value) => value >= low && value < high)).toBe(true);
      }),
    );
  });

  it("leaves the list of permutation and choice as it was", () => {
    const list = ["a", "b", "c", "d", "e"];
    new RandomState(0).permutation(list);
    new RandomState(0).choice(list, 5, { replace: false });
    expect(list).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("refuses seeds that NumPy refuses", () => {
    expect(() => new RandomState(-1)).toThrow("RandomState: seed must be an integer from 0 to 4294967295, got -1.");
    expect(() => new RandomState(2 ** 32)).toThrow("got 4294967296.");
    expect(() => new RandomState(1.5)).toThrow("got 1.5.");
    expect(() => new RandomState([])).toThrow("RandomState: seed.length must be an integer of 1 or more, got 0.");
    expect(() => new RandomState([1, -2])).toThrow("RandomState: seed[1] must be an integer from 0 to 4294967295");
  });

  it("refuses ranges that are empty or outside the dtype", () => {
    const state = new RandomState(0);
    expect(() => state.randint(5, 5)).toThrow(
      "RandomState.randint: high must be an integer from 6 to 9007199254740991",
    );
    expect(() => state.randint(0, 257, 1, { dtype: "uint8" })).toThrow(
      "high must be an integer from 1 to 256, got 257.",
    );
    expect(() => state.randint(-1, 2, 1, { dtype: "uint8" })).toThrow("low must be an integer from 0 to 255, got -1.");
    expect(() => state.randint(-(2 ** 53) + 1, 2 ** 52)).toThrow("high must be less than 2^53 above low");
    expect(() => state.randint(0, 2 ** 60)).toThrow("got 1152921504606847000.");
    expect(() => state.randint(0, 5, 1, { dtype: "int8" } as never)).toThrow('must be "int64", "int32" or "uint8"');
  });

  it("refuses choices that cannot be made", () => {
    const state = new RandomState(0);
    expect(() => state.choice(5, 6, { replace: false })).toThrow(
      "RandomState.choice: size must be at most 5, the items to draw from without replacement, got 6.",
    );
    expect(() => state.choice(3, 3, { replace: false, p: [0.5, 0.5, 0] })).toThrow("size must be at most 2, the items");
    expect(() => state.choice(3, 1, { p: [0.5, 0.4, 0] })).toThrow(
      "RandomState.choice: p must be one probability for each item, with a sum of 1, got [0.5, 0.4, 0].",
    );
    expect(() => state.choice(3, 1, { p: [0.5, 0.5] })).toThrow("p.length must be 3, the number of items, got 2.");
    expect(() => state.choice([])).toThrow("RandomState.choice: list.length must be an integer of 1 or more, got 0.");
    expect(state.choice([], 0)).toEqual([]);
  });

  it("refuses numbers that are none", () => {
    const state = new RandomState(0);
    expect(() => state.normal(0, -1)).toThrow("RandomState.normal: standardDeviation must be a number of 0 or more");
    expect(() => state.uniform(-1e308, 1e308)).toThrow("RandomState.uniform: high - low must be a finite number");
    expect(() => state.exponential(NaN)).toThrow(
      "RandomState.exponential: scale must be a number of 0 or more, got NaN.",
    );
    expect(() => state.random(-1)).toThrow("RandomState.random: size must be an integer of 0 or more, got -1.");
    expect(() => state.randint(0, 5, 1.5)).toThrow(
      "RandomState.randint: size must be an integer of 0 or more, got 1.5.",
    );
    expect(() => state.permutation(-1)).toThrow("RandomState.permutation: n must be an integer from 0 to 2147483648");
    expect(() => state.shuffle({} as never)).toThrow(
      "RandomState.shuffle: list.length must be an integer of 0 or more",
    );
    expect(() => state.setState({ ...state.getState(), position: 625 })).toThrow("state.position must be an integer");
    expect(() => state.setState({ ...state.getState(), key: [1] })).toThrow("state.key.length must be an integer");
    expect(() => state.setState({ generator: "xoshiro128**" } as never)).toThrow('state.generator must be "MT19937"');
  });
});
