import type { Tensor } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError, freshSeed, type Random, seededRandom } from "@seqloom/array";
import { CALL_ARGUMENTS, PlainLayer } from "../layer/PlainLayer.js";
import type { LayerTable } from "../layer/readLayerOptions.js";
import { type CallArguments, type Inputs, listOf, shapesOf } from "../layer/layerCall.js";

/** Arguments of a call of an attention layer. */
export interface AttentionArguments extends CallArguments {
  /** Whether a step of the query sees only the steps of the values up to its own; default false. */
  useCausalMask?: boolean;
  /** Whether to return the scores as well, behind the output; default false. */
  returnAttentionScores?: boolean;
}

const SWITCHES = ["useCausalMask", "returnAttentionScores"] as const;

/**
 * Base of the attention layers: they take a list of query, values and, where these are others, keys, and give values
 * mixed by scores, for each step of the query. The mask of the query goes on.
 */
export abstract class AttentionLayer<Table extends LayerTable> extends PlainLayer<Table> {
  /** Arguments of a call that a plan knows. */
  readonly planSettings: readonly string[] = SWITCHES;
  /** Stream of the dropout of the scores. Backups of a training keep its state. */
  readonly random: Random;
  #returnsScores = false;

  constructor(className: string, table: Table, options: object | undefined) {
    super(className, table, options);
    const { seed } = this.settings as unknown as { seed?: number };
    this.random = seededRandom(seed ?? freshSeed());
  }

  /** Shape of the output: query, values and keys have shapes that fit each other. */
  protected abstract outputShapeOf(query: Shape, value: Shape): Shape;

  /** Shape of the scores. */
  protected abstract scoresShapeOf(query: Shape, value: Shape): Shape;

  /**
   * Runs the layer on [query, value] or [query, value, key], [batch, steps, features] each, or puts it into a model.
   *
   * @param callArguments mask (a list of one or null for each input), training, `useCausalMask`, `returnAttentionScores`
   * @throws ArgumentError on shapes that do not fit, or an unknown argument
   */
  override apply(inputs: Inputs, callArguments?: AttentionArguments | null): ReturnType<PlainLayer<Table>["apply"]> {
    for (const name of SWITCHES) {
      const value: unknown = callArguments?.[name] ?? false;
      if (typeof value !== "boolean") throw new ArgumentError(this.getClassName(), name, "true or false", value);
    }
    this.#returnsScores = callArguments?.returnAttentionScores === true;
    try {
      return super.apply(inputs, callArguments);
    } finally {
      this.#returnsScores = false;
    }
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const shapes = this.ownInputs(shapesOf(inputShape));
    this.#checkCount(shapes);
    this.checkShapes(shapes);
    const output = this.outputShapeOf(shapes[0]!, shapes[1]!);
    if (!this.#returnsScores) return output;
    return [output, this.scoresShapeOf(shapes[0]!, shapes[1]!)] as unknown as Shape; // tfjs takes a list of shapes here
  }

  /** That of the query; none for the scores. */
  override computeMask(inputs: Tensor | Tensor[], mask?: Tensor | Tensor[]): Tensor {
    const ofOutput = super.computeMask(inputs, mask);
    return this.#returnsScores ? ([ofOutput, null] as unknown as Tensor) : ofOutput; // tfjs wants one for each output
  }

  protected override get callArgumentNames(): readonly string[] {
    return [...CALL_ARGUMENTS, ...SWITCHES];
  }

  protected override checkInputs(inputs: Inputs): void {
    this.#checkCount(this.ownInputs(listOf<unknown>(inputs)));
  }

  protected override checkShape(_query: Shape, shapes: readonly Shape[]): void {
    this.checkShapes(this.ownInputs(shapes));
  }

  /** Query, values and keys, or their shapes: the inputs without what a layer has behind them. */
  protected ownInputs<T>(inputs: readonly T[]): readonly T[] {
    return inputs;
  }

  /** Refuses shapes of query, values and keys that do not fit each other. */
  protected checkShapes(shapes: readonly Shape[]): void {
    const [query, value, key = value] = shapes as [Shape, Shape, Shape?];
    for (const shape of shapes)
      if (shape.length !== 3) this.refuse("a list of shapes [batch, steps, features]", shapes);
    const batches = new Set(shapes.map(([batch]) => batch).filter((batch) => batch !== null));
    if (batches.size > 1) this.refuse("of the same batch size", shapes);
    if (differ(value[1]!, key[1]!)) this.refuse("of as many steps of the values as of the keys", shapes);
    this.checkFeatures(query, value, key, shapes);
  }

  /** Refuses features that do not fit each other. */
  protected abstract checkFeatures(query: Shape, value: Shape, key: Shape, shapes: readonly Shape[]): void;

  protected override outputMask(_query: Tensor, mask: Tensor | null): Tensor | null {
    return mask;
  }

  #checkCount(inputs: readonly unknown[]): void {
    if (inputs.length === 2 || inputs.length === 3) return;
    this.refuse("a list of 2 or 3 tensors, [query, value] or [query, value, key]", inputs);
  }
}

/** Whether two sizes are known and not the same. */
export function differ(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && one !== other;
}
