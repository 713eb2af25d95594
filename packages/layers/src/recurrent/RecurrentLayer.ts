import {
  clone,
  type Scalar,
  type serialization,
  type Tensor,
  tidy,
  variable,
  type Variable,
  zeros,
} from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";
import { collectsPenalties, outputPenalty } from "@seqloom/graph";
import { layerArguments } from "../layer/layerOptions.js";
import { OutputPenalty } from "../layer/OutputPenalty.js";
import { type LayerSettings, writeLayerOptions } from "../layer/readLayerOptions.js";
import { type CallArguments, firstShape, listOf, tfjsMask } from "../layer/layerCall.js";
import { checkState, type SequenceShape } from "./checkInputs.js";
import { recurrentConfig } from "./recurrentConfig.js";
import { SEQUENCE_OPTIONS } from "./recurrentOptions.js";
import type { SequenceCell } from "./SequenceCell.js";
import { SequenceLayer } from "./SequenceLayer.js";

/**
 * Base of the recurrent layers: initial states, states of a stateful layer, masks, shapes and config. The steps are
 * computed by a cell, whose weights are the layer's.
 *
 * It stands beside tfjs's own `RNN`, not on it: there a cell is called step by step, and here it runs a whole sequence,
 * so that one fused operation can do it.
 */
export abstract class RecurrentLayer<Cell extends SequenceCell = SequenceCell> extends SequenceLayer {
  /** Cell that computes the steps. */
  readonly cell: Cell;
  override readonly returnSequences: boolean;
  readonly returnState: boolean;
  readonly goBackwards: boolean;
  readonly unroll: boolean;
  /** Whether a padding step puts out zeros; a `Bidirectional` decides it for its layers. */
  zeroOutputForMask: boolean;

  readonly #settings: LayerSettings<typeof SEQUENCE_OPTIONS>;
  readonly #penalty: OutputPenalty | null;
  #batch: number | null = null;
  #states: Variable[] = [];

  /** @param settings the options, read by a table with `SEQUENCE_OPTIONS` */
  constructor(className: string, cell: Cell, settings: LayerSettings<typeof SEQUENCE_OPTIONS>) {
    super(layerArguments(className, settings));
    this.cell = cell;
    this.#settings = settings;
    this.returnSequences = settings.returnSequences;
    this.returnState = settings.returnState;
    this.goBackwards = settings.goBackwards;
    this.unroll = settings.unroll;
    this.zeroOutputForMask = settings.zeroOutputForMask;
    this._stateful = settings.stateful;
    const { activityRegularizer } = settings;
    this.#penalty = activityRegularizer === null ? null : new OutputPenalty(activityRegularizer);
  }

  /** Makes the weights of the cell, if it has none yet, for inputs of shape [batch, features]. */
  protected abstract buildCell(inputShape: Shape): void;

  override get innerLayers(): readonly [Cell] {
    return [this.cell];
  }

  override get stateSizes(): readonly number[] {
    return this.cell.stateSize;
  }

  /** Size of the output of a step. */
  get outputSize(): number {
    return this.cell.outputSize;
  }

  /** Whether there is a penalty on the outputs. */
  get hasOutputPenalty(): boolean {
    return this.#penalty !== null;
  }

  /** The penalty on one output, for a plan; null where there is none. */
  get planPenalty(): ((output: Tensor) => Scalar) | null {
    const penalty = this.#penalty;
    return penalty && ((output) => penalty.of(output));
  }

  override get inputSizes(): Pick<SequenceShape, "batch" | "features"> {
    return { batch: this.#batch, features: this.cell.features };
  }

  /** Makes the weights, for inputs of shape [batch, steps, features] (and the shapes of initial states after it). */
  override build(inputShape: Shape | Shape[]): void {
    const shape = firstShape(inputShape);
    const [batch, , features] = shape;
    if (typeof features !== "number") {
      throw new ArgumentError(this.getClassName(), `input of ${this.name}`, "of a known number of features", shape);
    }
    if (this.stateful) this.#keepStates(batch);
    this.buildCell([batch!, features]);
    if (this.#penalty !== null) this.addLoss(outputPenalty(() => this.#penalty!.take()));
    this.built = true;
  }

  /** The computation of the layer. `apply` comes before it and checks; models call that. */
  override call(inputs: Tensor | Tensor[], callArguments: CallArguments): Tensor | Tensor[] {
    return tidy(() => {
      this.invokeCallHook(inputs, callArguments);
      const training = callArguments.training === true;
      const { goBackwards, returnSequences, zeroOutputForMask } = this;
      const wantStates = this.returnState || this.#states.length > 0;
      const call = {
        ...(this.#states.length > 0 && { initialStates: this.#states }),
        ...this.sequencesOf(inputs, callArguments), // may have initial states of its own
        goBackwards,
        returnSequences,
        zeroOutputForMask,
        wantStates,
      };
      const { output, states } = this.cell.runSequences(call, training);
      for (const [index, state] of this.#states.entries()) state.assign(states[index]!);
      // Clones: a model frees each of its tensors by itself, and the last output may be the state.
      const results = this.returnState ? [output, ...states.map((state) => clone(state))] : [output];
      if (training || collectsPenalties()) for (const result of results) this.#penalty?.remember(result, training);
      return this.returnState ? results : output;
    });
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape | Shape[] {
    const [batch, steps] = firstShape(inputShape) as [number | null, number | null];
    const output = this.returnSequences ? [batch, steps, this.outputSize] : [batch, this.outputSize];
    return this.returnState ? [output, ...this.stateSizes.map((size) => [batch, size])] : output;
  }

  /** The mask goes on with the outputs of all steps; the last output and the states have none. */
  override computeMask(_inputs: Tensor | Tensor[], mask?: Tensor | Tensor[]): Tensor | Tensor[] {
    const outputMask = tfjsMask(this.outputMask(mask));
    return this.returnState ? [outputMask, ...this.stateSizes.map(() => tfjsMask(null))] : outputMask;
  }

  /** The states of a stateful layer, each [batch, units]; null for each where there is none. */
  get states(): readonly (Tensor | null)[] {
    return this.#states.length > 0 ? this.#states : this.stateSizes.map(() => null);
  }

  /**
   * Sets the states of a stateful layer.
   *
   * @param states one [batch, units] for each state, or a list of them; default: zeros
   * @throws ArgumentError if the layer is not stateful or has seen no input yet, or on another shape
   */
  override resetStates(states?: Tensor | Tensor[]): void {
    const caller = `${this.getClassName()}.resetStates`;
    if (!this.stateful) throw new ArgumentError(caller, `stateful of ${this.name}`, "true", false);
    const given = listOf(states);
    if (given.length > 0) {
      for (const index of this.stateSizes.keys()) checkState({ ...this.callShape, className: caller }, given, index);
    }
    tidy(() => {
      for (const [index, state] of this.#states.entries()) state.assign(given[index] ?? zeros(state.shape));
    });
  }

  override getConfig(): serialization.ConfigDict {
    const { zeroOutputForMask } = this;
    return { ...super.getConfig(), ...writeLayerOptions(SEQUENCE_OPTIONS, this.#settings), zeroOutputForMask };
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

  /** A variable takes the state out of the gradient: it does not go back into the call before. */
  #keepStates(batch: number | null | undefined): void {
    if (typeof batch !== "number") {
      const hint = "Give batchInputShape to the first layer, or batchShape to the input.";
      const what = `batch size of ${this.name}`;
      throw new ArgumentError(this.getClassName(), what, "known for a stateful layer", batch, hint);
    }
    this.#batch = batch;
    this.#states = this.stateSizes.map((size) => tidy(() => variable(zeros([batch, size]), false)));
  }
}
