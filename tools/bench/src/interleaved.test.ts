import { interleaved } from "./interleaved.js";

describe("interleaved", () => {
  it("runs each variant once a round, and takes ratios within the rounds", async () => {
    let clock = 0;
    const order: string[] = [];
    let round = 0;
    const variant = (name: string, ms: number) => () => {
      round += name === "a" ? 1 : 0;
      order.push(name);
      clock += ms * (round > 2 ? 10 : 1); // the machine becomes ten times as slow
    };
    const times = await interleaved([variant("a", 10), variant("b", 11)], { rounds: 5, now: () => clock });
    expect(order.slice(0, 4).join("")).toBe("abba");
    expect(order).toHaveLength(2 * 6);
    expect(times[0]).toEqual({ ms: 100, ratio: 1 });
    expect(times[1]!.ratio).toBeCloseTo(1.1, 10);
  });

  it("lets each variant follow each other one", async () => {
    const order: string[] = [];
    await interleaved(
      ["a", "b", "c"].map((name) => () => order.push(name)),
      { rounds: 3 },
    );
    expect(order.join("")).toBe("abc" + "bac" + "cab" + "acb");
  });
});
