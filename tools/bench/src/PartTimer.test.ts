import { PartTimer } from "./PartTimer.js";

describe("PartTimer", () => {
  it("counts the time of a function under its name, and leaves what it does as it is", () => {
    const timer = new PartTimer();
    const owner = {
      factor: 2,
      work(ms: number): number {
        const end = performance.now() + ms;
        while (performance.now() < end);
        return this.factor * ms;
      },
      rest: () => undefined,
    };
    timer.time(owner, "work", "working");
    timer.time(owner, "rest", "resting");
    expect(owner.work(3)).toBe(6);
    expect(owner.work(2)).toBe(4);
    const taken = timer.take();
    expect([...taken.keys()]).toEqual(["working", "resting"]);
    expect(taken.get("working")).toBeGreaterThanOrEqual(5);
    expect(taken.get("resting")).toBe(0);
    expect(timer.take().get("working")).toBe(0);
  });
});
