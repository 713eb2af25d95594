import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { movePlan, rowsOfSteps } from "../plans/movePlan.js";
import { serialization, slice, type Tensor } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import type { OptionTable } from "@seqloom/array";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";
import { type Ends, endsOf, endsOption } from "./endsOption.js";

export interface Cropping1DOptions extends LayerOptions {
  /** Steps to cut off in front and behind, a number for both or a list of two; default 1. */
  cropping?: Ends;
}

const CROPPING_OPTIONS = { cropping: endsOption(1), ...LAYER_OPTIONS } satisfies OptionTable<Cropping1DOptions>;

/**
 * The layer that cuts steps off the ends of a sequence.
 *
 * Takes [batch, steps, features] and gives [batch, steps - cropping, features]. A mask ends here, as in Keras.
 *
 * Registered under Keras's name: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape, or where no step is left
 *
 * @example
 * const layer = new Cropping1D({ cropping: [2, 0] });
 * layer.computeOutputShape([null, 10, 8]); // → [ null, 8, 8 ]
 * @see https://keras.io/api/layers/reshaping_layers/cropping1d/
 */
export class Cropping1D extends PlainLayer<typeof CROPPING_OPTIONS> {
  static readonly className = "Cropping1D";
  static readonly options = CROPPING_OPTIONS;

  constructor(options?: Cropping1DOptions) {
    super("Cropping1D", CROPPING_OPTIONS, options);
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const [batch, steps, features] = super.computeOutputShape(inputShape);
    return [batch!, steps === null ? null : steps! - this.#cut, features!];
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length !== 3) this.refuse("of shape [batch, steps, features]", shape);
    const [, steps] = shape;
    if (typeof steps === "number" && steps <= this.#cut) this.refuse(`of more than ${this.#cut} steps`, shape);
  }

  planSteps(builder: PlanBuilder): LayerSteps {
    const { shape, mask } = builder.input;
    const output = this.computeOutputShape([...shape]) as number[];
    const [front] = endsOf(this.settings.cropping);
    const rows = rowsOfSteps(shape, output[1]!, (step) => step + front);
    return movePlan({ shape: output, rows, mask: this.loseMask(mask) }, builder);
  }

  protected override compute(input: Tensor): Tensor {
    const [batch, steps, features] = input.shape as [number, number, number];
    return slice(input, [0, endsOf(this.settings.cropping)[0], 0], [batch, steps - this.#cut, features]);
  }

  protected override outputMask(_input: Tensor, mask: Tensor | null): null {
    return this.loseMask(mask);
  }

  get #cut(): number {
    const [front, behind] = endsOf(this.settings.cropping);
    return front + behind;
  }
}

serialization.registerClass(Cropping1D);

/**
 * Makes a `Cropping1D` layer.
 *
 * @example
 * cropping1d({ cropping: 3 }).computeOutputShape([null, 10, 8]); // → [ null, 4, 8 ]
 */
export function cropping1d(options?: Cropping1DOptions): Cropping1D {
  return new Cropping1D(options);
}
