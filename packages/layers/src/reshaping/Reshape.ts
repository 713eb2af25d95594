import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { reshape as reshapeTensor, serialization, type Tensor } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { custom, type OptionTable } from "@seqloom/array";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";

export interface ReshapeOptions extends LayerOptions {
  /** Sizes of an output without the batch. One of them may be -1 (or null), for the rest. */
  targetShape: Shape;
}

const RESHAPE_OPTIONS = {
  targetShape: custom<Shape>("a list of sizes, each an integer of 1 or more, and one of them -1 at most", isTarget),
  ...LAYER_OPTIONS,
} satisfies OptionTable<ReshapeOptions>;

/**
 * The layer that gives the numbers of an input another shape, in their order.
 *
 * Takes [batch, ...] and gives [batch, ...targetShape]. A mask ends here, as in Keras.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a shape of another size
 *
 * @example
 * const layer = new Reshape({ targetShape: [5, -1] });
 * layer.computeOutputShape([null, 40]); // → [ null, 5, 8 ]
 * @see https://keras.io/api/layers/reshaping_layers/reshape/
 */
export class Reshape extends PlainLayer<typeof RESHAPE_OPTIONS> {
  static readonly className = "Reshape";
  static readonly options = RESHAPE_OPTIONS;

  constructor(options: ReshapeOptions) {
    super("Reshape", RESHAPE_OPTIONS, options);
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const [batch, ...sizes] = super.computeOutputShape(inputShape);
    const size = sizeOf(sizes);
    const known = sizeOf(this.#target.filter((wanted) => wanted !== -1))!;
    return [batch!, ...this.#target.map((wanted) => (wanted !== -1 ? wanted : size === null ? null : size / known))];
  }

  protected override checkShape([, ...sizes]: Shape): void {
    const size = sizeOf(sizes);
    const known = sizeOf(this.#target.filter((wanted) => wanted !== -1))!;
    if (size === null || (this.#target.includes(-1) ? size % known === 0 : size === known)) return;
    this.refuse(`of as many numbers as targetShape [${this.#target.join(", ")}] has`, [null, ...sizes]);
  }

  planSteps(builder: PlanBuilder): LayerSteps {
    const { shape, mask } = builder.input;
    return { output: builder.sameOutput(this.computeOutputShape([...shape]) as number[], this.loseMask(mask)) };
  }

  protected override compute(input: Tensor): Tensor {
    return reshapeTensor(input, [input.shape[0], ...this.#target]);
  }

  protected override outputMask(_input: Tensor, mask: Tensor | null): null {
    return this.loseMask(mask);
  }

  get #target(): number[] {
    return this.settings.targetShape.map((size) => size ?? -1);
  }
}

serialization.registerClass(Reshape);

/**
 * Makes a `Reshape` layer.
 *
 * @example
 * const layer = reshape({ targetShape: [2, 6] });
 * layer.computeOutputShape([null, 3, 4]); // → [ null, 2, 6 ]
 */
export function reshape(options: ReshapeOptions): Reshape {
  return new Reshape(options);
}

function sizeOf(sizes: Shape): number | null {
  return sizes.reduce<number | null>((all, size) => (all === null || size === null ? null : all * size), 1);
}

function isTarget(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const open = value.filter((size) => size === -1 || size === null);
  const known = value.filter((size) => Number.isSafeInteger(size) && (size as number) >= 1);
  return open.length <= 1 && open.length + known.length === value.length;
}
