import { useBackend } from "@seqloom/backend";
import { inPieces } from "./inPieces.js";

const inputs = Array.from({ length: 12 }, (_, step) => [Math.sin(step), Math.cos(step)]);

describe("inPieces", () => {
  beforeAll(() => useBackend("wasm"));

  it("ends as the whole sequence where the layer is stateful, and only there", async () => {
    const settings = { units: 4, seed: 1 };
    const whole = await inPieces(inputs, 1, { ...settings, stateful: false });
    expect(await inPieces(inputs, 4, { ...settings, stateful: true })).toEqual(whole);
    expect(await inPieces(inputs, 4, { ...settings, stateful: false })).not.toEqual(whole);
    const last = await inPieces(inputs.slice(9), 1, { ...settings, stateful: false });
    expect(await inPieces(inputs, 4, { ...settings, stateful: false })).toEqual(last); // it forgot the rest
  });
});
