import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { movePlan, rowsOfSteps } from "../plans/movePlan.js";
import { add, expandDims, serialization, type Tensor, zeros } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { integer, type OptionTable } from "@seqloom/array";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";

export interface RepeatVectorOptions extends LayerOptions {
  /** Steps of the output. */
  n: number;
}

const REPEAT_VECTOR_OPTIONS = {
  n: integer({ min: 1 }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<RepeatVectorOptions>;

/**
 * The layer that gives a vector at every step of a sequence: the state of an encoder to a decoder.
 *
 * Takes [batch, features] and gives [batch, n, features]. A mask ends here, as in Keras.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new RepeatVector({ n: 3 });
 * layer.computeOutputShape([null, 32]); // → [ null, 3, 32 ]
 * @see https://keras.io/api/layers/reshaping_layers/repeat_vector/
 */
export class RepeatVector extends PlainLayer<typeof REPEAT_VECTOR_OPTIONS> {
  static readonly className = "RepeatVector";
  static readonly options = REPEAT_VECTOR_OPTIONS;

  constructor(options: RepeatVectorOptions) {
    super("RepeatVector", REPEAT_VECTOR_OPTIONS, options);
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const [batch, features] = super.computeOutputShape(inputShape);
    return [batch!, this.settings.n, features!];
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length === 2) return;
    this.refuse("of shape [batch, features]", shape, "A recurrent layer in front of it needs returnSequences: false.");
  }

  planSteps(builder: PlanBuilder): LayerSteps {
    const { shape, mask } = builder.input;
    const { n } = this.settings;
    const [batch, features] = shape as [number, number];
    const rows = rowsOfSteps([batch, 1], n, () => 0);
    return movePlan({ shape: [batch, n, features], rows, mask: this.loseMask(mask) }, builder);
  }

  protected override compute(input: Tensor): Tensor {
    // A sum, whose gradient is one sum over the steps: that of tfjs's `tile` cuts the steps apart.
    return add(expandDims(input, 1), zeros([1, this.settings.n, 1]));
  }

  protected override outputMask(_input: Tensor, mask: Tensor | null): null {
    return this.loseMask(mask);
  }
}

serialization.registerClass(RepeatVector);

/**
 * Makes a `RepeatVector` layer.
 *
 * @example
 * const layer = repeatVector({ n: 5 });
 * layer.computeOutputShape([null, 8]); // → [ null, 5, 8 ]
 */
export function repeatVector(options: RepeatVectorOptions): RepeatVector {
  return new RepeatVector(options);
}
