import { add, cast, clone, scalar, tidy, variable, zeros } from "@tensorflow/tfjs-core";
import type { Scalar, Tensor, Variable, serialization } from "@tensorflow/tfjs-core";
import { layers } from "@tensorflow/tfjs-layers";
import type { LayerVariable, Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError, seededRandom } from "@seqloom/array";
import type { Random } from "@seqloom/array";
import type { ActivationName } from "./activate.js";
import { constrain } from "./constrain.js";
import { freshSeed } from "./freshSeed.js";
import { classConfig } from "./kerasClass.js";
import type { Constraint, Initializer, Regularizer } from "./kerasClass.js";
import { layerArguments } from "./layerOptions.js";
import { checkRecurrentCall, checkState, listOf } from "./recurrentCall.js";
import type { CallArguments, Inputs, RecurrentShape } from "./recurrentCall.js";
import { recurrentConfig } from "./recurrentConfig.js";
import { readRecurrentOptions } from "./recurrentOptions.js";
import type { RecurrentOptions, RecurrentSettings } from "./recurrentOptions.js";

/** One call of a recurrent layer, with everything that the user may have left out filled in. */
export interface SequenceCall {
  /** [batch, steps, features], float32 */
  readonly sequence: Tensor;
  /** The states before the first step, each [batch, units]. */
  readonly initialStates: readonly Tensor[];
  /** [batch, steps], bool; null where no step is padding. */
  readonly mask: Tensor | null;
  readonly training: boolean;
}

/** The output of a call, [batch, steps, units] or [batch, units], and the states after the last step. */
export interface SequenceResult {
  readonly output: Tensor;
  readonly states: readonly Tensor[];
}

/**
 * What all recurrent layers share: options, weights, initial and kept states, masks, shapes and config. A layer adds
 * its weights' shapes and how a sequence runs through it.
 *
 * It stands beside tfjs's own `RNN`, not on it: there a cell is called step by step, and here a layer owns its weights
 * and runs a whole sequence, so that one fused operation can do it.
 */
export abstract class RecurrentLayer extends layers.Layer {
  readonly units: number;
  readonly activation: ActivationName;
  readonly useBias: boolean;
  readonly dropout: number;
  readonly recurrentDropout: number;
  readonly returnSequences: boolean;
  readonly returnState: boolean;
  readonly goBackwards: boolean;
  readonly unroll: boolean;
  readonly zeroOutputForMask: boolean;
  override supportsMasking = true;

  /** [features, gates * units]; null until the layer has seen its first input. */
  kernel: LayerVariable | null = null;
  /** [units, gates * units]; null until then. */
  recurrentKernel: LayerVariable | null = null;
  /** Null until then, or without a bias. */
  bias: LayerVariable | null = null;

  /** Sizes of the states that go from step to step. */
  protected abstract get stateSizes(): readonly number[];
  /** Draws the dropout masks. */
  protected readonly random: Random;
  readonly #settings: RecurrentSettings;
  #batch: number | null = null;
  #features: number | null = null;
  #states: Variable[] = [];
  /** The last call with a list of inputs, which is how tfjs's models call. */
  #listCall: { readonly inputs: Inputs; readonly callArguments: CallArguments } | null = null;
  /** Outputs of training calls whose penalty is still to be added to a loss. */
  #penalized: Tensor[] = [];

  constructor(className: string, options: RecurrentOptions) {
    const settings = readRecurrentOptions(className, options);
    super(layerArguments(className, settings));
    this.#settings = settings;
    this.units = settings.units;
    this.activation = settings.activation;
    this.useBias = settings.useBias;
    this.dropout = settings.dropout;
    this.recurrentDropout = settings.recurrentDropout;
    this.returnSequences = settings.returnSequences;
    this.returnState = settings.returnState;
    this.goBackwards = settings.goBackwards;
    this.unroll = settings.unroll;
    this.zeroOutputForMask = settings.zeroOutputForMask;
    this._stateful = settings.stateful;
    this.random = seededRandom(settings.dropoutSeed ?? freshSeed());
  }

  /** Shapes of the weights of this layer for inputs of so many features. */
  protected abstract weightShapes(features: number): Record<"kernel" | "recurrentKernel" | "bias", Shape>;

  /** Runs sequences through the layer. */
  protected abstract runSequence(call: SequenceCall): SequenceResult;

  /** Makes the weights, for inputs of shape [batch, steps, features] (and the shapes of initial states after it). */
  override build(inputShape: Shape | Shape[]): void {
    const [batch, , features] = firstShape(inputShape);
    const className = this.getClassName();
    if (typeof features !== "number") {
      throw new ArgumentError(className, `input of ${this.name}`, "of a known number of features", inputShape);
    }
    const settings = this.#settings;
    const shapes = this.weightShapes(features);
    const { kernelInitializer, recurrentInitializer, biasInitializer, activityRegularizer } = settings;
    const { kernelRegularizer, recurrentRegularizer, biasRegularizer } = settings;
    const { kernelConstraint, recurrentConstraint, biasConstraint } = settings;
    if (this.stateful) this.#keepStates(batch);
    this.kernel = this.#weight("kernel", shapes.kernel, kernelInitializer, kernelRegularizer, kernelConstraint);
    this.recurrentKernel = this.#weight(
      "recurrent_kernel",
      shapes.recurrentKernel,
      recurrentInitializer,
      recurrentRegularizer,
      recurrentConstraint,
    );
    if (this.useBias) {
      this.bias = this.#weight("bias", shapes.bias, biasInitializer, biasRegularizer, biasConstraint);
    }
    if (activityRegularizer !== null) this.addLoss(() => this.#outputPenalty(activityRegularizer));
    this.#features = features;
    this.built = true;
  }

  /**
   * Runs the layer on tensors, or puts it into a model when given symbolic ones.
   *
   * @param inputs [batch, steps, features], alone or with the initial states behind it in one list
   * @param callArguments initial states, mask, and whether this is training
   * @returns the output; with returnState a list of the output and the states
   * @throws ArgumentError on a wrong shape
   */
  override apply(inputs: Inputs, callArguments?: CallArguments | null): ReturnType<layers.Layer["apply"]> {
    checkRecurrentCall(this.#shape(), inputs, callArguments ?? {});
    const { initialState, ...others } = callArguments ?? {};
    const states = listOf(initialState) as Tensor[]; // or all symbolic, as the inputs are
    const all = states.length === 0 ? inputs : [...(listOf(inputs) as Tensor[]), ...states];
    const result = super.apply(all, others);
    this.#listCall = Array.isArray(inputs) ? { inputs, callArguments: callArguments ?? {} } : null;
    return result;
  }

  /** The computation of the layer. `apply` comes before it and checks; models call that. */
  override call(inputs: Tensor | Tensor[], callArguments: CallArguments): Tensor | Tensor[] {
    return tidy(() => {
      this.invokeCallHook(inputs, callArguments);
      const [sequence, ...behind] = listOf(inputs).map((input) => cast(input, "float32"));
      const given = [...behind, ...(listOf(callArguments.initialState) as Tensor[])];
      const mask = listOf(callArguments.mask)[0];
      const training = callArguments.training === true;
      const { output, states } = this.runSequence({
        sequence: sequence!,
        initialStates: given.length > 0 ? given : this.#firstStates(sequence!.shape[0]),
        mask: mask === null || mask === undefined ? null : cast(mask, "bool"),
        training,
      });
      for (const [index, kept] of this.#states.entries()) kept.assign(states[index]!);
      // Clones: a model frees each of its tensors by itself, and the last output may be the state.
      const results = this.returnState ? [output, ...states.map((state) => clone(state))] : [output];
      if (training && this.#settings.activityRegularizer !== null) {
        this.#penalized = [...this.#penalized.filter((tensor) => !tensor.isDisposed), ...results];
      }
      return this.returnState ? results : output;
    });
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape | Shape[] {
    const [batch, steps] = firstShape(inputShape) as [number | null, number | null];
    const output = this.returnSequences ? [batch, steps, this.units] : [batch, this.units];
    return this.returnState ? [output, ...this.stateSizes.map((size) => [batch, size])] : output;
  }

  /** The mask goes on with the outputs of all steps; the last output and the states have none. */
  override computeMask(inputs: Tensor | Tensor[], mask?: Tensor | Tensor[]): Tensor | Tensor[] {
    const none = null as unknown as Tensor; // tfjs means null and does not say so in its types
    const inputMask = listOf(mask)[0] ?? null;
    if (inputMask !== null && !this.returnSequences && this.#listCall?.inputs === inputs) {
      // A model of tfjs puts a mask into the arguments that it gives to one layer after the other, and leaves it there
      // for layers that have none. It asks here with the list that it called with: the mask ends, so take it out.
      delete this.#listCall.callArguments.mask;
    }
    const outputMask = this.returnSequences ? (inputMask ?? none) : none;
    return this.returnState ? [outputMask, ...this.stateSizes.map(() => none)] : outputMask;
  }

  /** The states that a stateful layer has kept, each [batch, units]; null for each where there is none. */
  get states(): readonly (Tensor | null)[] {
    return this.#states.length > 0 ? this.#states : this.stateSizes.map(() => null);
  }

  /**
   * Sets the kept states of a stateful layer.
   *
   * @param states one [batch, units] for each state, or a list of them; default: zeros
   * @throws ArgumentError if the layer is not stateful or has seen no input yet, or on another shape
   */
  override resetStates(states?: Tensor | Tensor[]): void {
    const caller = `${this.getClassName()}.resetStates`;
    if (!this.stateful) throw new ArgumentError(caller, `stateful of ${this.name}`, "true", false);
    const given = listOf(states);
    if (given.length > 0) {
      for (const index of this.stateSizes.keys()) checkState({ ...this.#shape(), className: caller }, given, index);
    }
    tidy(() => {
      for (const [index, kept] of this.#states.entries()) kept.assign(given[index] ?? zeros(kept.shape));
    });
  }

  override getConfig(): serialization.ConfigDict {
    const settings = this.#settings;
    return {
      ...super.getConfig(),
      returnSequences: this.returnSequences,
      returnState: this.returnState,
      goBackwards: this.goBackwards,
      stateful: this.stateful,
      unroll: this.unroll,
      zeroOutputForMask: this.zeroOutputForMask,
      units: this.units,
      activation: this.activation,
      useBias: this.useBias,
      kernelInitializer: classConfig(settings.kernelInitializer),
      recurrentInitializer: classConfig(settings.recurrentInitializer),
      biasInitializer: classConfig(settings.biasInitializer),
      kernelRegularizer: classConfig(settings.kernelRegularizer),
      recurrentRegularizer: classConfig(settings.recurrentRegularizer),
      biasRegularizer: classConfig(settings.biasRegularizer),
      activityRegularizer: classConfig(settings.activityRegularizer),
      kernelConstraint: classConfig(settings.kernelConstraint),
      recurrentConstraint: classConfig(settings.recurrentConstraint),
      biasConstraint: classConfig(settings.biasConstraint),
      dropout: this.dropout,
      recurrentDropout: this.recurrentDropout,
      seed: settings.seed ?? null,
    };
  }

  /** The layer that a config of Keras or tfjs describes. */
  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    return new cls(recurrentConfig(cls.className, config));
  }

  protected override disposeWeights(): number {
    const disposed = super.disposeWeights() + this.#states.length;
    for (const state of this.#states) state.dispose();
    return disposed;
  }

  #shape(): RecurrentShape {
    return {
      className: this.getClassName(),
      name: this.name,
      batch: this.#batch,
      features: this.#features,
      stateSizes: this.stateSizes,
    };
  }

  /** A variable takes the state out of the gradient: it does not go back into the call before. */
  #keepStates(batch: number | null | undefined): void {
    if (typeof batch !== "number") {
      const hint = "Give batchInputShape to the first layer, or batchShape to the input.";
      throw new ArgumentError(
        this.getClassName(),
        `batch size of ${this.name}`,
        "known for a stateful layer",
        batch,
        hint,
      );
    }
    this.#batch = batch;
    this.#states = this.stateSizes.map((size) => tidy(() => variable(zeros([batch, size]), false)));
  }

  #firstStates(batch: number): readonly Tensor[] {
    return this.#states.length > 0 ? this.#states : this.stateSizes.map((size) => zeros([batch, size]));
  }

  #weight(
    name: string,
    shape: Shape,
    initializer: Initializer,
    regularizer: Regularizer | null,
    constraint: Constraint | null,
  ): LayerVariable {
    const weight = this.addWeight(name, shape, "float32", initializer, regularizer ?? undefined, true);
    if (constraint !== null) constrain(weight, constraint);
    return weight;
  }

  #outputPenalty(regularizer: Regularizer): Scalar {
    return tidy(() => {
      let sum: Tensor = scalar(0);
      for (const output of this.#penalized) if (!output.isDisposed) sum = add(sum, regularizer.apply(output));
      this.#penalized = [];
      return sum as Scalar;
    });
  }
}

function firstShape(shape: Shape | Shape[]): Shape {
  return (Array.isArray(shape[0]) ? shape[0] : shape) as Shape;
}
