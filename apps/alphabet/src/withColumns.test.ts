import { useBackend } from "@seqloom/backend";
import { models } from "@seqloom/models";
import { predict } from "@seqloom/training";
import { withColumns } from "./withColumns.js";

const x = { data: Float32Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6), shape: [2, 1, 3] };
const reversed = { data: Float32Array.of(0.3, 0.2, 0.1, 0.6, 0.5, 0.4), shape: [2, 1, 3] };

describe("withColumns", () => {
  beforeAll(() => useBackend("wasm"));

  it("says of the letters backwards what the model says of them forwards, and leaves its weights as they were", async () => {
    const model = models.alphabet({ steps: 1, features: 3, seed: 1 });
    const before = await predict(model, x, { verbose: 0 });
    const exchanged = await withColumns(model, [2, 1, 0], () => predict(model, reversed, { verbose: 0 }));
    for (const [index, chance] of exchanged.data.entries()) expect(chance).toBeCloseTo(before.data[index]!, 6);
    expect(await predict(model, x, { verbose: 0 })).toEqual(before);
    expect(await predict(model, reversed, { verbose: 0 })).not.toEqual(before);
  });
});
