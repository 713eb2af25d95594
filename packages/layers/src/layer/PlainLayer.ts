import { clone, type Scalar, type serialization, type Tensor, tidy } from "@tensorflow/tfjs-core";
import { layers, type LayerVariable, type Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";
import { collectsPenalties, outputPenalty } from "@seqloom/graph";
import { castTo } from "../operations/castTo.js";
import { constrain } from "./constrain.js";
import type { Constraint, Initializer, Regularizer } from "../config/kerasClass.js";
import { layerConfig } from "../config/layerConfig.js";
import { layerArguments } from "./layerOptions.js";
import { OutputPenalty } from "./OutputPenalty.js";
import { penaltyOf } from "./penaltyOf.js";
import { type LayerSettings, type LayerTable, readLayerOptions, writeLayerOptions } from "./readLayerOptions.js";
import { underTensorName } from "./tensorName.js";
import { type CallArguments, firstShape, type Inputs, listOf, shapesOf, tfjsMask } from "./layerCall.js";

/** One call of a layer, with the defaults of its arguments filled in. */
export interface PlainCall {
  /** The mask of the input, bool, as a rule [batch, steps]; null where nothing is padding. */
  readonly mask: Tensor | null;
  readonly training: boolean;
  /** All inputs, where there are several, and the mask of each. */
  readonly inputs: readonly Tensor[];
  readonly masks: readonly (Tensor | null)[];
  /** Arguments of the call besides mask and training, as `callArgumentNames` lists them. */
  readonly others: Readonly<Record<string, unknown>>;
}

/** A weight to make: its name and shape, its initializer, regularizer and constraint. */
export interface WeightPlan {
  readonly name: string;
  readonly shape: Shape;
  readonly initializer: Initializer;
  readonly regularizer?: Regularizer | null;
  readonly constraint?: Constraint | null;
  readonly trainable?: boolean;
}

/** Arguments that every layer takes in a call. */
export const CALL_ARGUMENTS: readonly string[] = ["mask", "training"];

/**
 * Base of the layers without a state: options by a table, checks, masks, penalties and config. A layer adds its
 * weights and what it computes. It has one input, unless `checkInputs` says otherwise.
 */
export abstract class PlainLayer<Table extends LayerTable> extends layers.Layer {
  override supportsMasking = true;
  protected readonly settings: LayerSettings<Table>;
  readonly #table: Table;
  readonly #penalty: OutputPenalty | null = null;
  /** The last call, until its mask is asked for. */
  #lastCall: { readonly inputs: Inputs; readonly callArguments: CallArguments } | null = null;
  #applying = false;
  #warned = false;
  /** Tensors of the call that runs, on which the penalty acts besides the outputs. */
  #penalizedParts: Tensor[] = [];

  constructor(className: string, table: Table, options: object | undefined) {
    const settings = readLayerOptions(className, table, options);
    super(layerArguments(className, settings as never));
    this.#table = table;
    this.settings = settings;
    const { activityRegularizer } = settings as { activityRegularizer?: Regularizer | null };
    if (activityRegularizer) this.#penalty = new OutputPenalty(activityRegularizer);
  }

  /** Refuses, by `this.refuse`, shapes that the layer cannot take; a size may be null. `shapes`: those of all inputs. */
  protected abstract checkShape(shape: Shape, shapes: readonly Shape[]): void;

  /** Makes the weights for inputs of such a shape. `shapes`: those of all inputs. */
  protected makeWeights(shape: Shape, shapes: readonly Shape[]): void;
  protected makeWeights(): void {}

  /** The output of the layer, or a list of several; it is computed inside of `tidy`. */
  protected abstract compute(input: Tensor, call: PlainCall): Tensor | Tensor[];

  /** Arguments that `apply` takes besides the inputs. */
  protected get callArgumentNames(): readonly string[] {
    return CALL_ARGUMENTS;
  }

  /** Outputs on which `activityRegularizer` acts: all of them, as a rule. */
  protected penalizedOutputs(outputs: readonly Tensor[]): readonly Tensor[] {
    return outputs;
  }

  /** The penalty on one output, for a plan; null where there is none. */
  get planPenalty(): ((output: Tensor) => Scalar) | null {
    const penalty = this.#penalty;
    return penalty && ((output) => penalty.of(output));
  }

  /** Marks a tensor that `compute` has made as one on which `activityRegularizer` acts, besides the outputs. */
  protected penalizeAlso(part: Tensor): void {
    this.#penalizedParts.push(part);
  }

  /** The mask of the output; as it came unless a layer says otherwise. */
  protected outputMask(
    input: Tensor,
    mask: Tensor | null,
    inputs: readonly Tensor[],
    masks: readonly (Tensor | null)[],
  ): Tensor | null;
  protected outputMask(_input: Tensor, mask: Tensor | null): Tensor | null {
    return mask;
  }

  /**
   * For a layer that cannot tell which of its outputs are padding, as in Keras: there is no mask behind it. Says so once,
   * since the padding counts from there on.
   */
  protected loseMask(mask: object | null): null {
    if (mask !== null && !this.#warned) {
      console.warn(`${this.getClassName()}: ${this.name} got a mask and does not use it; the layers behind get none.`);
      this.#warned = true;
    }
    return null;
  }

  /** The input as `compute` wants it: float32. */
  protected prepare(input: Tensor): Tensor {
    return castTo(input, "float32");
  }

  override build(inputShape: Shape | Shape[]): void {
    const shapes = shapesOf(inputShape);
    this.checkShape(shapes[0]!, shapes);
    this.makeWeights(shapes[0]!, shapes);
    if (this.#penalty !== null) this.addLoss(outputPenalty(() => this.#penalty!.take()));
    this.built = true;
  }

  /**
   * Runs the layer on a tensor, or puts it into a model when given a symbolic one.
   *
   * @param inputs one tensor, or a list of as many as the layer takes
   * @param callArguments mask (with several inputs a list of one or null for each), and whether this is training
   * @throws ArgumentError on a wrong shape
   */
  override apply(inputs: Inputs, callArguments?: CallArguments | null): ReturnType<layers.Layer["apply"]> {
    for (const key of Object.keys(callArguments ?? {})) {
      if (this.callArgumentNames.includes(key)) continue;
      const allowed = `among ${this.callArgumentNames.join(", ")}`;
      throw new ArgumentError(this.getClassName(), "arguments of apply", allowed, key);
    }
    this.checkInputs(inputs);
    const shapes = listOf<{ readonly shape: Shape }>(inputs).map(({ shape }) => shape);
    for (const shape of shapes) if (shape.includes(0)) this.refuse("of a shape with no size 0", shape);
    this.checkShape(shapes[0]!, shapes);
    this.#applying = true;
    try {
      // A model calls with a list, and reads back from its arguments; those of a user stay as they are.
      const given = Array.isArray(inputs) ? (callArguments ?? {}) : { ...callArguments };
      return underTensorName(this, () => super.apply(inputs, given));
    } finally {
      this.#applying = false;
    }
  }

  /** Refuses inputs other than one tensor. */
  protected checkInputs(inputs: Inputs): void {
    if (listOf<unknown>(inputs).length !== 1) this.refuse("one tensor", inputs);
  }

  /** The computation of the layer. `apply` comes before it and checks; models call that. */
  override call(inputs: Tensor | Tensor[], callArguments: CallArguments): Tensor | Tensor[] {
    this.#lastCall = { inputs, callArguments };
    const { mask, training: trains, ...others } = callArguments;
    const training = trains === true;
    const counts = this.#penalty !== null && (training || collectsPenalties());
    const { result, parts } = tidy(() => {
      this.invokeCallHook(inputs, callArguments);
      const given = listOf(inputs);
      const prepared = given.map((input) => this.prepare(input));
      const masks = this.#checkedMasks(mask, given.length);
      const asBool = masks.map((each) => (each === null ? each : castTo(each, "bool")));
      this.#penalizedParts = [];
      const call = { mask: asBool[0]!, training, inputs: prepared, masks: asBool, others };
      const output = this.compute(prepared[0]!, call);
      const own = (tensor: Tensor) => (given.includes(tensor) ? clone(tensor) : tensor);
      return {
        result: Array.isArray(output) ? output.map(own) : own(output),
        parts: counts ? this.#penalizedParts : [], // they live as long as the output
      };
    });
    this.#penalizedParts = [];
    if (counts)
      for (const tensor of [...this.penalizedOutputs(listOf(result)), ...parts])
        this.#penalty.remember(tensor, training);
    return result;
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    return firstShape(inputShape);
  }

  /**
   * The mask of the output, for the layer behind.
   *
   * Models of tfjs hand one object of arguments from layer to layer, and a nested one keeps it from call to call, with
   * the mask of a layer in it also for layers that have none. Each layer is given its own again where there is one, so
   * it is taken out here. Inside of `apply` tfjs asks as well, to hang the mask on the output, where it is never freed.
   */
  override computeMask(inputs: Tensor | Tensor[], mask?: Tensor | Tensor[]): Tensor {
    if (this.#applying) return tfjsMask(null);
    if (this.#lastCall?.inputs === inputs) delete this.#lastCall.callArguments.mask;
    this.#lastCall = null;
    const given = listOf(inputs);
    const masks = masksOf(mask, given.length);
    return tidy(() => tfjsMask(this.outputMask(given[0]!, masks[0]!, given, masks)));
  }

  override getConfig(): serialization.ConfigDict {
    return { ...super.getConfig(), ...writeLayerOptions(this.#table, this.settings) };
  }

  /** The layer that a config of Keras or tfjs describes. */
  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    return new cls(layerConfig(cls.className, config));
  }

  /** Makes one weight. */
  protected addPlannedWeight(plan: WeightPlan): LayerVariable {
    const { name, shape, initializer, regularizer, constraint, trainable = true } = plan;
    const weight = this.addWeight(name, shape, "float32", initializer, undefined, trainable);
    if (regularizer) this.addLoss(() => penaltyOf(regularizer, weight.read()));
    if (constraint) constrain(weight, constraint);
    return weight;
  }

  /** A mask or null for each input. */
  #checkedMasks(mask: CallArguments["mask"], count: number): readonly (Tensor | null)[] {
    if (Array.isArray(mask) && mask.length !== count) {
      const allowed = count === 1 ? "one mask" : `a list of ${count}, a mask or null for each input`;
      throw new ArgumentError(this.getClassName(), `mask of ${this.name}`, allowed, mask);
    }
    return masksOf(mask, count);
  }

  /** Refuses a mask of another shape than is right. */
  protected checkMask(mask: Tensor, shape: Shape): void {
    if (mask.shape.join() === shape.join()) return;
    const allowed = `of shape [${shape.join(", ")}]`;
    throw new ArgumentError(this.getClassName(), `mask of ${this.name}`, allowed, mask.shape);
  }

  /** Throws the error about an input that the layer cannot take. */
  protected refuse(allowed: string, given: unknown, hint?: string): never {
    throw new ArgumentError(this.getClassName(), `input of ${this.name}`, allowed, given, hint);
  }
}

/**
 * A mask or null for each of `count` inputs. A mask that is no list does not say which of several inputs it belongs to:
 * tfjs hands one from layer to layer.
 */
function masksOf(mask: CallArguments["mask"], count: number): readonly (Tensor | null)[] {
  const given: readonly (Tensor | null)[] = Array.isArray(mask) || count === 1 ? listOf(mask) : [];
  return Array.from({ length: count }, (_, index) => given[index] ?? null);
}
