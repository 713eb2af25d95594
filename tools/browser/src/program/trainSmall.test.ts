import { fit } from "@seqloom/training";
import { trainSmall } from "./trainSmall.js";

describe("trainSmall", () => {
  it("learns, and starts what it finds", async () => {
    const { report, losses, started, reloads, elsewhere } = await trainSmall({}, fit);
    expect(losses).toHaveLength(15);
    expect(losses.at(-1)).toBeLessThan(losses[0]! / 10);
    expect(started).toEqual(report.found);
    const names = ["small.keras", "small.h5", "small.json", "small.weights.h5", "small.weights.json"];
    expect(reloads).toEqual(Object.fromEntries(names.map((name) => [name, true])));
    expect(elsewhere).toEqual(losses);
    expect((await trainSmall()).elsewhere).toBeUndefined();
  });
});
