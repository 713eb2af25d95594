import { seededRandom } from "@seqloom/array";
import type { Tensor } from "@tensorflow/tfjs-core";
import { LAYER_OPTIONS } from "../layer/layerOptions.js";
import { seedOption } from "../config/seedOption.js";
import { NoiseLayer } from "./NoiseLayer.js";

const TABLE = { seed: seedOption, ...LAYER_OPTIONS };

class Draws extends NoiseLayer<typeof TABLE> {
  constructor(options: object) {
    super("Draws", TABLE, options);
  }

  protected override checkShape(): void {}

  protected override compute(input: Tensor): Tensor {
    return input;
  }
}

describe("NoiseLayer", () => {
  it("draws from the stream of its seed", () => {
    const layer = new Draws({ seed: 7 });
    expect(layer.random.next()).toBe(seededRandom(7).next());
  });

  it("draws from a stream of its own without a seed", () => {
    expect(new Draws({}).random.next()).not.toBe(new Draws({}).random.next());
  });
});
