import { freshSeed, randomSeedState, restoreRandomSeed, setRandomSeed, withRandomSeed } from "./setRandomSeed.js";
import { seededRandom } from "./seededRandom.js";

const three = () => [freshSeed(), freshSeed(), freshSeed()];

describe("freshSeed", () => {
  it("gives seeds that seededRandom takes, and another one each time", () => {
    const seeds = Array.from({ length: 20 }, () => freshSeed());
    for (const seed of seeds) expect(seededRandom(seed).next()).toBeLessThan(1);
    expect(new Set(seeds).size).toBeGreaterThan(15); // 20 of 2^32: two equal ones are next to impossible
  });

  it("gives what the caller has for a program that never called setRandomSeed", () => {
    expect(freshSeed(0)).toBe(0);
    expect(withRandomSeed(1, () => freshSeed(0))).not.toBe(0);
  });
});

describe("withRandomSeed", () => {
  it("decides what is drawn in it, and nothing after it", () => {
    const inside = withRandomSeed(1, three);
    expect(withRandomSeed(1, three)).toEqual(inside);
    expect(withRandomSeed(2, three)).not.toEqual(inside);
    expect(three()).not.toEqual(three());
  });

  it("lets the stream around it go on where it was, also after an error", () => {
    const straight = withRandomSeed(5, () => [...three(), ...three()]);
    const interrupted = withRandomSeed(5, () => {
      const before = three();
      const fail = () => {
        freshSeed();
        throw new Error("stop");
      };
      expect(() => withRandomSeed(6, fail)).toThrow("stop");
      return [...before, ...three()];
    });
    expect(interrupted).toEqual(straight);
  });

  it("changes nothing without a seed", () => {
    const straight = withRandomSeed(5, () => [...three(), ...three()]);
    expect(withRandomSeed(5, () => [...three(), ...withRandomSeed(undefined, three)])).toEqual(straight);
  });

  it("refuses a wrong seed", () => {
    expect(() => withRandomSeed(-1, three)).toThrow("withRandomSeed: seed must be an integer from 0 to 4294967295");
  });
});

describe("setRandomSeed", () => {
  it("begins the same stream each time, and another one for another seed", () => {
    const streams = [1, 1, 2].map((seed) => {
      setRandomSeed(seed);
      return three();
    });
    expect(streams[1]).toEqual(streams[0]);
    expect(streams[2]).not.toEqual(streams[0]);
    expect(new Set(streams[0]).size).toBe(3);
  });

  it("gives the seeds of seededRandom, so that a program can know them", () => {
    const random = seededRandom(3);
    setRandomSeed(3);
    expect(three()).toEqual([0, 1, 2].map(() => random.integer(0, 2 ** 32)));
  });

  it("holds for every copy of this package in the program", async () => {
    const address = "./setRandomSeed.ts?copy";
    const copy = (await import(address)) as { setRandomSeed: typeof setRandomSeed; freshSeed: typeof freshSeed };
    expect(copy.freshSeed).not.toBe(freshSeed);
    setRandomSeed(4);
    const seeds = three();
    copy.setRandomSeed(4);
    expect([freshSeed(), copy.freshSeed(), freshSeed()]).toEqual(seeds);
  });

  it.each([-1, 1.5, 2 ** 32, NaN, "1", undefined, null])("refuses %p", (seed) => {
    expect(() => setRandomSeed(seed as number)).toThrow(
      "setRandomSeed: seed must be an integer from 0 to 4294967295, got",
    );
  });
});

describe("restoreRandomSeed", () => {
  it("goes on with the stream at an earlier place, also one that went through JSON", () => {
    setRandomSeed(3);
    freshSeed();
    const place = JSON.stringify(randomSeedState());
    const next = three();
    setRandomSeed(4);
    restoreRandomSeed(JSON.parse(place) as ReturnType<typeof randomSeedState>);
    expect(three()).toEqual(next);
  });

  it("goes back to a program that has no stream", () => {
    setRandomSeed(3);
    restoreRandomSeed(undefined);
    expect(randomSeedState()).toBeUndefined();
    expect(freshSeed(0)).toBe(0);
  });

  it("refuses another state", () => {
    expect(() => restoreRandomSeed({ generator: "MT19937" } as never)).toThrow("Random.restore: state.generator must");
  });
});
