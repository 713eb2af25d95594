import { Scratch } from "./Scratch.js";

describe("Scratch", () => {
  it("holds a block, and grows when a longer one comes", () => {
    const scratch = new Scratch();
    scratch.load("甲乙丙", 1, 3);
    expect([...scratch.codes.subarray(0, 2)]).toEqual([0x4e59, 0x4e19]);
    scratch.load("字".repeat(1000), 0, 1000);
    expect(scratch.codes[999]).toBe(0x5b57);
    expect([scratch.scores.length, scratch.next.length].every((length) => length > 1000)).toBe(true);
    expect(scratch.before.length).toBeGreaterThanOrEqual(1000);
  });
});
