import { useBackend } from "@seqloom/backend";
import { nets } from "../testing/nets.js";
import { watchStop } from "./watchStop.js";

beforeAll(() => useBackend("cpu"));

describe("watchStop", () => {
  it("tells each change of model.stopTraining, and leaves the flag as it stands", () => {
    const model = nets.simpleRnn.make();
    const told: boolean[] = [];
    const end = watchStop(model, (stop) => told.push(stop));
    expect(model.stopTraining).toBe(false);
    for (const stop of [true, true, false, true]) model.stopTraining = stop;
    expect(told).toEqual([true, false, true]);
    expect(Object.keys(model)).not.toContain("stopTraining");
    end();
    expect(model.stopTraining).toBe(true);
    model.stopTraining = false;
    expect(told).toHaveLength(3);
  });
});
