import { layers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { evidenceOf, outputOf, rowsOf } from "../testing/evidenceOf.js";
import { deadUnits, zeroWeights } from "./deadLayer.js";

beforeAll(() => useBackend("cpu"));

const predictions = [rowsOf("predictions", [[0.4], [0.4]])];

describe("deadUnits", () => {
  const relu = layers.reLU({ name: "relu" });

  it("names a layer of relu without a single number above 0", () => {
    const dead = [outputOf(relu, [[0, 0], [0, 0]])]; // prettier-ignore
    expect(deadUnits(evidenceOf({ layers: dead, predictions }))).toMatch(/^all 2 units of layer relu \(relu\) are 0/);
    expect(deadUnits(evidenceOf({ layers: dead }))).toBeUndefined(); // its predictions differ
    const alive = [outputOf(relu, [[0, 0], [0, 0.1]])]; // prettier-ignore
    expect(deadUnits(evidenceOf({ layers: alive, predictions }))).toBeUndefined();
  });
});

describe("zeroWeights", () => {
  it.each([
    ["zeros", /^all weights of layer hidden are 0/],
    ["ones", undefined],
  ] as const)("looks at a kernel of %s", (kernelInitializer, text) => {
    const hidden = layers.dense({ units: 2, name: "hidden", kernelInitializer });
    hidden.build([null, 1]);
    const cause = zeroWeights(evidenceOf({ layers: [outputOf(hidden, [[0, 0]])], predictions }));
    if (text) expect(cause).toMatch(text);
    else expect(cause).toBeUndefined();
  });
});
