import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { dropoutPlan } from "./dropoutPlan.js";
import { mul, type Tensor } from "@tensorflow/tfjs-core";
import { dropoutMask } from "../operations/dropoutMask.js";
import type { PlainCall } from "../layer/PlainLayer.js";
import type { LayerTable } from "../layer/readLayerOptions.js";
import { NoiseLayer } from "./NoiseLayer.js";

/** Base of the layers that drop parts of their input in training. */
export abstract class DropoutLayer<Table extends LayerTable> extends NoiseLayer<Table> {
  readonly #rate: number;

  constructor(className: string, table: Table, options: object | undefined) {
    super(className, table, options);
    this.#rate = (this.settings as unknown as { rate: number }).rate;
  }

  /** The shape of the draws, with 1 where one draw serves the whole axis. */
  protected abstract noiseShape(shape: readonly number[]): readonly number[];

  /** Part of the layer in a plan, which each class makes its own method of. */
  protected dropoutSteps(builder: PlanBuilder): LayerSteps {
    const noiseShape = (shape: readonly number[]) => this.noiseShape(shape);
    return dropoutPlan({ random: this.random, rate: this.#rate, noiseShape }, builder);
  }

  protected override compute(input: Tensor, { training }: PlainCall): Tensor {
    if (!training || this.#rate === 0) return input;
    return mul(input, dropoutMask(this.random, this.noiseShape(input.shape), this.#rate));
  }
}
