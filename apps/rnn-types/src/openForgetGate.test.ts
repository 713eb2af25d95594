import { useBackend } from "@seqloom/backend";
import { lstm } from "@seqloom/layers";
import { gradientsBack } from "./gradientsBack.js";
import { openForgetGate } from "./openForgetGate.js";

describe("openForgetGate", () => {
  beforeAll(() => useBackend("wasm"));

  it("lets the gradient come through 100 steps, where Keras's first weights do not", async () => {
    const options = { units: 8, inputShape: [100, 1], seed: 1 };
    const inputs = Array.from({ length: 100 }, (_, step) => [Math.sin(step)]);
    const [[closed], [open]] = await Promise.all([
      gradientsBack(lstm(options), inputs),
      gradientsBack(openForgetGate(options), inputs),
    ]);
    expect(closed!).toBeLessThan(1e-6);
    expect(open!).toBeGreaterThan(1e-2);
  });
});
