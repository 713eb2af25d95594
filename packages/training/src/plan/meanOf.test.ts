import { mean, tensor1d, tidy } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { meanOf } from "./meanOf.js";

describe("meanOf", () => {
  it.each(["wasm", "cpu"] as const)("has the bits of tf.mean on %s", async (backend) => {
    await useBackend(backend);
    for (let length = 1; length < 300; length += 13) {
      const values = Float32Array.from({ length }, (_, i) => 10 * Math.sin(i * i + length));
      expect(meanOf(values)).toBe(tidy(() => mean(tensor1d(values)).dataSync()[0]));
    }
  });
});
