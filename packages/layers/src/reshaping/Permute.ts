import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { movePlan } from "../plans/movePlan.js";
import { permutedPlaces } from "../operations/permutedPlaces.js";
import { serialization, type Tensor, transpose } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { custom, type OptionTable } from "@seqloom/array";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";

export interface PermuteOptions extends LayerOptions {
  /** Axes of the input in the order of the output. They count from 1 behind the batch: [2, 1] turns a matrix. */
  dims: number[];
}

const PERMUTE_OPTIONS = {
  dims: custom<number[]>("the numbers from 1 up to the count of axes behind the batch, in any order", isOrder),
  ...LAYER_OPTIONS,
} satisfies OptionTable<PermuteOptions>;

/**
 * The layer that puts the axes of an input into another order.
 *
 * With dims [2, 1] takes [batch, steps, features] and gives [batch, features, steps]. A mask ends here, as in Keras.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a shape of another rank
 *
 * @example
 * const layer = new Permute({ dims: [2, 1] });
 * layer.computeOutputShape([null, 10, 64]); // → [ null, 64, 10 ]
 * @see https://keras.io/api/layers/reshaping_layers/permute/
 */
export class Permute extends PlainLayer<typeof PERMUTE_OPTIONS> {
  static readonly className = "Permute";
  static readonly options = PERMUTE_OPTIONS;

  constructor(options: PermuteOptions) {
    super("Permute", PERMUTE_OPTIONS, options);
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const shape = super.computeOutputShape(inputShape);
    return [0, ...this.settings.dims].map((axis) => shape[axis]!);
  }

  protected override checkShape(shape: Shape): void {
    const { length } = this.settings.dims;
    if (shape.length !== length + 1) this.refuse(`of ${length} axes behind the batch, as dims has`, shape);
  }

  planSteps(builder: PlanBuilder): LayerSteps {
    const { shape, mask } = builder.input;
    const rows = permutedPlaces(shape, [0, ...this.settings.dims]);
    const output = this.computeOutputShape([...shape]) as number[];
    return movePlan({ shape: output, rows, mask: this.loseMask(mask) }, builder);
  }

  protected override compute(input: Tensor): Tensor {
    return transpose(input, [0, ...this.settings.dims]);
  }

  protected override outputMask(_input: Tensor, mask: Tensor | null): null {
    return this.loseMask(mask);
  }
}

serialization.registerClass(Permute);

/**
 * Makes a `Permute` layer.
 *
 * @example
 * const layer = permute({ dims: [2, 1] });
 * layer.computeOutputShape([null, 5, 8]); // → [ null, 8, 5 ]
 */
export function permute(options: PermuteOptions): Permute {
  return new Permute(options);
}

function isOrder(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((_, index) => value.includes(index + 1));
}
