import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { movePlan, rowsOfSteps } from "../plans/movePlan.js";
import { pad, serialization, type Tensor } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { oneOf, type OptionTable } from "@seqloom/array";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";
import { type Ends, endsOf, endsOption } from "./endsOption.js";

export interface ZeroPadding1DOptions extends LayerOptions {
  /** Steps of zeros in front and behind, a number for both or a list of two; default 1. */
  padding?: Ends;
  /** Axis of the features: the last; default "channelsLast". */
  dataFormat?: "channelsLast";
}

const ZERO_PADDING_OPTIONS = {
  padding: endsOption(1),
  dataFormat: oneOf(["channelsLast"], { default: "channelsLast" }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<ZeroPadding1DOptions>;

/**
 * The layer that puts steps of zeros at the ends of a sequence.
 *
 * Takes [batch, steps, features] and gives [batch, steps + padding, features]. A mask ends here, as in Keras.
 *
 * Registered under Keras's name: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new ZeroPadding1D({ padding: [2, 0] });
 * layer.computeOutputShape([null, 10, 8]); // → [ null, 12, 8 ]
 * @see https://keras.io/api/layers/reshaping_layers/zero_padding1d/
 */
export class ZeroPadding1D extends PlainLayer<typeof ZERO_PADDING_OPTIONS> {
  static readonly className = "ZeroPadding1D";
  static readonly options = ZERO_PADDING_OPTIONS;

  constructor(options?: ZeroPadding1DOptions) {
    super("ZeroPadding1D", ZERO_PADDING_OPTIONS, options);
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const [batch, steps, features] = super.computeOutputShape(inputShape);
    const [front, behind] = endsOf(this.settings.padding);
    return [batch!, steps === null ? null : steps! + front + behind, features!];
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length !== 3) this.refuse("of shape [batch, steps, features]", shape);
  }

  planSteps(builder: PlanBuilder): LayerSteps {
    const { shape, mask } = builder.input;
    const output = this.computeOutputShape([...shape]) as number[];
    const [front] = endsOf(this.settings.padding);
    const rows = rowsOfSteps(shape, output[1]!, (step) => step - front);
    return movePlan({ shape: output, rows, mask: this.loseMask(mask) }, builder);
  }

  protected override compute(input: Tensor): Tensor {
    return pad(input, [[0, 0], [...endsOf(this.settings.padding)], [0, 0]]);
  }

  protected override outputMask(_input: Tensor, mask: Tensor | null): null {
    return this.loseMask(mask);
  }
}

serialization.registerClass(ZeroPadding1D);

/**
 * Makes a `ZeroPadding1D` layer.
 *
 * @example
 * zeroPadding1d({ padding: 3 }).computeOutputShape([null, 10, 8]); // → [ null, 16, 8 ]
 */
export function zeroPadding1d(options?: ZeroPadding1DOptions): ZeroPadding1D {
  return new ZeroPadding1D(options);
}
