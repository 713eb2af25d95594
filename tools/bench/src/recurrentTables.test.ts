import type { RecurrentTimes } from "./RecurrentTimes.js";
import { gradientTable, speedTable } from "./recurrentTables.js";
import type { RecurrentShape } from "./recurrentShapes.js";

const shape: RecurrentShape = { kind: "gru", batch: 128, steps: 240, features: 14, units: 32 };
const both = (one: number) => ({ one, two: one / 2 });
const times: RecurrentTimes = {
  ...{ allFresh: both(24.2), allTrained: both(26), lastFresh: both(12), lastTrained: both(20) },
  ...{ reachFresh: 40, reachTrained: 240 },
};

describe("speedTable", () => {
  it("shows GFLOP/s of a thread beside the aim, and what the second thread gains", () => {
    const [head, line] = speedTable([shape], [times], false);
    expect(head).toHaveLength(line!.length);
    expect(line).toEqual(["gru 128x240x14, 32", "24.2", "33.6", "35", "12.1", "2.00x"]);
    expect(speedTable([shape], [times], true)[1]![3]).toBe("42");
  });
});

describe("gradientTable", () => {
  it("shows the gradient at all steps beside the one at the last step, fresh and trained", () => {
    const [head, line] = gradientTable([shape], [times]);
    expect(head).toHaveLength(line!.length);
    expect(line).toEqual(["gru 128x240x14, 32", "12.1", "13.0", "6.00", "40 steps", "10.0", "240 steps"]);
  });
});
