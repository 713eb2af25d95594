import { useBackend } from "@seqloom/backend";
import { models } from "@seqloom/models";
import { predict } from "@seqloom/training";
import { ofBackwards } from "./ofBackwards.js";

const data = Float32Array.of(0.1, 0.2, 0.3);
const backwards = Float32Array.of(0.3, 0.2, 0.1);

describe("ofBackwards", () => {
  beforeAll(() => useBackend("wasm"));

  it("is the same for three features of a step, and not for three steps", async () => {
    const features = models.alphabet({ steps: 1, features: 3, seed: 1 });
    const forward = await predict(features, { data, shape: [1, 1, 3] }, { verbose: 0 });
    const exchanged = await ofBackwards(features, { data: backwards, shape: [1, 1, 3] });
    for (const [index, chance] of exchanged.data.entries()) expect(chance).toBeCloseTo(forward.data[index]!, 6);

    const steps = models.alphabet({ steps: 3, features: 1, seed: 1 });
    const inOrder = await predict(steps, { data, shape: [1, 3, 1] }, { verbose: 0 });
    const reversed = await ofBackwards(steps, { data: backwards, shape: [1, 3, 1] });
    expect(Math.abs(reversed.data[0]! - inOrder.data[0]!)).toBeGreaterThan(1e-5);
  });
});
