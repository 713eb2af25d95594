import { trainSmall } from "./trainSmall.js";

describe("trainSmall", () => {
  it("learns, and starts what it finds", async () => {
    const { report, losses, started, reloads } = await trainSmall();
    expect(losses).toHaveLength(15);
    expect(losses.at(-1)).toBeLessThan(losses[0]! / 10);
    expect(started).toEqual(report.found);
    expect(reloads).toBe(true);
  });
});
