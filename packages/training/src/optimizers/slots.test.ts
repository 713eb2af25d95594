import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { disposeSlots, type Slot, slotOf } from "./slots.js";

beforeAll(() => useBackend("cpu"));

describe("slotOf", () => {
  it("makes the slot of a weight once, under the name that tfjs saves", async () => {
    await expectNoTensorLeft(() => {
      const weight = tf.tidy(() => tf.variable(tf.tensor1d([1, 2]), true, "w"));
      const slots: Slot[] = [];
      const slot = slotOf(slots, 0, weight, { name: "m" });
      expect([...slot.dataSync()]).toEqual([0, 0]);
      expect(slots[0]!.originalName).toBe("w/m");
      expect(slotOf(slots, 0, weight, { name: "m" })).toBe(slot);
      const full = slotOf([], 0, weight, { name: "sum", start: 0.5 });
      expect([...full.dataSync()]).toEqual([0.5, 0.5]);
      disposeSlots(slots);
      expect(slots).toEqual([]);
      tf.dispose([weight, full]);
    });
  });

  it("refuses what was loaded for a weight of another shape", () => {
    const weight = tf.variable(tf.tensor1d([1, 2]), true, "v");
    const loaded = [{ originalName: "v/m", variable: tf.variable(tf.scalar(1)) }];
    expect(() => slotOf(loaded, 0, weight, { name: "m" })).toThrow(
      "Optimizer: m of weight v must be of shape [2], got [] from a file.",
    );
    disposeSlots(loaded);
    weight.dispose();
  });
});
