import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { reshape, serialization, type Tensor } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { oneOf, type OptionTable } from "@seqloom/array";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";

export interface FlattenOptions extends LayerOptions {
  /** Axis of the features: the last; default "channelsLast". */
  dataFormat?: "channelsLast";
}

const FLATTEN_OPTIONS = {
  dataFormat: oneOf(["channelsLast"], { default: "channelsLast" }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<FlattenOptions>;

/**
 * The layer that lays all numbers of an input in a row.
 *
 * Takes [batch, steps, features], or any other shape, and gives [batch, steps * features]. A mask ends here, as in Keras;
 * a model of tfjs would hand it on behind tfjs's own class.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new Flatten();
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 800 ]
 * @see https://keras.io/api/layers/reshaping_layers/flatten/
 */
export class Flatten extends PlainLayer<typeof FLATTEN_OPTIONS> {
  static readonly className = "Flatten";
  static readonly options = FLATTEN_OPTIONS;

  constructor(options?: FlattenOptions) {
    super("Flatten", FLATTEN_OPTIONS, options);
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const [batch, ...sizes] = super.computeOutputShape(inputShape);
    const product = sizes.reduce<number | null>((all, size) => (all === null || size === null ? null : all * size), 1);
    return [batch!, product];
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length === 0) this.refuse("of shape [batch, steps, features]", shape);
  }

  protected override compute(input: Tensor): Tensor {
    return reshape(input, [input.shape[0], -1]);
  }

  planSteps(builder: PlanBuilder): LayerSteps {
    const { shape, mask } = builder.input;
    const [batch, ...sizes] = shape as [number, ...number[]];
    return { output: builder.sameOutput([batch, sizes.reduce((all, size) => all * size, 1)], this.loseMask(mask)) };
  }

  protected override outputMask(_input: Tensor, mask: Tensor | null): null {
    return this.loseMask(mask);
  }
}

serialization.registerClass(Flatten);

/**
 * Makes a `Flatten` layer.
 *
 * @example
 * const layer = flatten();
 * layer.computeOutputShape([null, 5, 10]); // → [ null, 50 ]
 */
export function flatten(options?: FlattenOptions): Flatten {
  return new Flatten(options);
}
