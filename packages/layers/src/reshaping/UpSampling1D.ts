import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { movePlan, rowsOfSteps } from "../plans/movePlan.js";
import { add, expandDims, reshape, serialization, type Tensor, zeros } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { integer, type OptionTable } from "@seqloom/array";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";

export interface UpSampling1DOptions extends LayerOptions {
  /** Number of times that each step is repeated; default 2. */
  size?: number;
}

const UP_SAMPLING_OPTIONS = {
  size: integer({ min: 1, default: 2 }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<UpSampling1DOptions>;

/**
 * The layer that repeats each step of a sequence.
 *
 * Takes [batch, steps, features] and gives [batch, steps * size, features]. A mask ends here, as in Keras.
 *
 * Registered under Keras's name: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new UpSampling1D({ size: 3 });
 * layer.computeOutputShape([null, 10, 8]); // → [ null, 30, 8 ]
 * @see https://keras.io/api/layers/reshaping_layers/up_sampling1d/
 */
export class UpSampling1D extends PlainLayer<typeof UP_SAMPLING_OPTIONS> {
  static readonly className = "UpSampling1D";
  static readonly options = UP_SAMPLING_OPTIONS;

  constructor(options?: UpSampling1DOptions) {
    super("UpSampling1D", UP_SAMPLING_OPTIONS, options);
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const [batch, steps, features] = super.computeOutputShape(inputShape);
    return [batch!, steps === null ? null : steps! * this.settings.size, features!];
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length !== 3) this.refuse("of shape [batch, steps, features]", shape);
  }

  planSteps(builder: PlanBuilder): LayerSteps {
    const { shape, mask } = builder.input;
    const output = this.computeOutputShape([...shape]) as number[];
    const rows = rowsOfSteps(shape, output[1]!, (step) => Math.floor(step / this.settings.size));
    return movePlan({ shape: output, rows, mask: this.loseMask(mask) }, builder);
  }

  protected override compute(input: Tensor): Tensor {
    const { size } = this.settings;
    const [batch, steps, features] = input.shape as [number, number, number];
    // A sum, whose gradient is one sum over the repetitions: that of tfjs's `tile` cuts them apart.
    return reshape(add(expandDims(input, 2), zeros([1, 1, size, 1])), [batch, steps * size, features]);
  }

  protected override outputMask(_input: Tensor, mask: Tensor | null): null {
    return this.loseMask(mask);
  }
}

serialization.registerClass(UpSampling1D);

/**
 * Makes an `UpSampling1D` layer.
 *
 * @example
 * upSampling1d().computeOutputShape([null, 10, 8]); // → [ null, 20, 8 ]
 */
export function upSampling1d(options?: UpSampling1DOptions): UpSampling1D {
  return new UpSampling1D(options);
}
