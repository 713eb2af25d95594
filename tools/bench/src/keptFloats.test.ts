import { useBackend } from "@seqloom/backend";
import { Kernels } from "@seqloom/kernels";
import { keptFloats } from "./keptFloats.js";

describe("keptFloats", () => {
  it("counts what a pass keeps for each unit and step, and gives it back", async () => {
    await useBackend("cpu");
    const kernels = await Kernels.load({ threads: 1 });
    const shape = { batch: 32, steps: 50, features: 8, units: 16 };
    const simple = keptFloats(kernels, { kind: "simpleRnn", ...shape });
    const lstm = keptFloats(kernels, { kind: "lstm", ...shape });
    expect(simple.perUnitAndStep).toBeGreaterThanOrEqual(1); // h
    expect(lstm.perUnitAndStep).toBeGreaterThan(simple.perUnitAndStep);
    expect(lstm.withCopies).toBeGreaterThanOrEqual(lstm.perUnitAndStep + 8 / 16); // the input
    expect(kernels.memory.used).toBe(0);
    kernels.dispose();
  });
});
