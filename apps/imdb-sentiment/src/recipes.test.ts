import { useBackend } from "@seqloom/backend";
import { recipes } from "./recipes.js";

beforeAll(() => useBackend("cpu"));

describe("recipes", () => {
  // Parameters on the slides; SimpleRNN and LSTM there without the Dense layer's 33.
  it.each([
    ["gru", 242_781],
    ["simple-rnn", 322_080 + 33],
    ["lstm", 328_320 + 33],
    ["embedding", 80_161],
  ] as const)("makes the model %s of the slides", (name, parameters) => {
    const model = recipes[name].make({ numWords: 10_000, seed: 1 });
    expect(model.countParams()).toBe(parameters);
    model.dispose();
  });
});
