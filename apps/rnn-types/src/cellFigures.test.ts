import { useBackend } from "@seqloom/backend";
import { cellFigures } from "./cellFigures.js";

describe("cellFigures", () => {
  beforeAll(() => useBackend("wasm"));

  it.each([
    ["simpleRnn", "1 x (32 x (32 + 24) + 32) = 1,824", 1824, 1],
    ["gru", "3 x (32 x (32 + 24) + 2 x 32) = 5,568", 5568, 1],
    ["lstm", "4 x (32 x (32 + 24) + 32) = 7,296", 7296, 2],
  ] as const)("of %s has the slide's formula and the bytes of its state", async (cell, weights, count, states) => {
    const figures = await cellFigures(cell, 32, 1);
    expect(figures).toMatchObject({ cell, weights, weightBytes: count * 4, stateBytes: states * 32 * 4 });
    expect(figures.milliseconds).toBeGreaterThan(0);
  });
});
