import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectClose } from "@seqloom/testing";
import { runByPlan, runByTape } from "../testing/planRun.js";
import { batchNormalization } from "./BatchNormalization.js";
import { batchNormalizationPlan } from "./batchNormalizationPlan.js";

describe("batchNormalizationPlan", () => {
  beforeAll(async () => void (await useBackend()));
  const options = { x: Array.from({ length: 24 }, (_, i) => Math.sin(i) * 3), shape: [2, 4, 3] };

  it.each([undefined, [1, 0, 1, 1, 0, 0, 0, 1]])("moves the moving moments as the tape does, mask %j", (mask) => {
    const given = mask ? { ...options, mask } : options;
    const [planned, taped] = [batchNormalization({ momentum: 0.6 }), batchNormalization({ momentum: 0.6 })];
    runByPlan(planned, given);
    runByTape(taped, given);
    const tensors = tf.memory().numTensors;
    runByPlan(planned, given);
    expect(tf.memory().numTensors).toBe(tensors);
    runByTape(taped, given);
    for (const name of ["movingMean", "movingVariance"] as const) {
      const [one, other] = [planned, taped].map((layer) => layer[name]!.read().dataSync());
      expectClose(one!, other!, { absolute: 1e-6, relative: 1e-6 });
    }
    const outside = { ...given, training: false };
    expectClose(runByPlan(planned, outside).output, runByTape(taped, outside).output, { absolute: 1e-6 });
  });

  it("says which mask it does not take", () => {
    const input = { shape: [2, 2], mask: new Uint8Array(2) };
    expect(batchNormalizationPlan({ axis: 1, trainable: true } as never, { input, training: true } as never)).toBe(
      "its mask is not of the shape of its input without the last axis",
    );
  });
});
