import { type serialization, tensor } from "@tensorflow/tfjs-core";
import type { LayerVariable, Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError, freshSeed, type Random, seededRandom } from "@seqloom/array";
import type { ActivationName } from "../operations/activate.js";
import { constrain } from "../layer/constrain.js";
import { firstShape } from "../layer/layerCall.js";
import { penaltyOf } from "../layer/penaltyOf.js";
import { drawDropout } from "../operations/dropoutMask.js";
import type { Constraint, Initializer, Regularizer } from "../config/kerasClass.js";
import { layerArguments } from "../layer/layerOptions.js";
import { type LayerSettings, type LayerTable, writeLayerOptions } from "../layer/readLayerOptions.js";
import { recurrentConfig } from "./recurrentConfig.js";
import type { TensorCall, TensorOutputs, TensorSequences } from "./operations/TensorCall.js";
import { SequenceCell } from "./SequenceCell.js";
import { type CELL_OPTIONS, cellSeeds } from "./unitOptions.js";

/** The dropout multipliers of one training call; left out where nothing is dropped. */
export type DropoutMasks = Pick<TensorCall, "inputDropout" | "recurrentDropout">;

/** Base of the cells of Keras: options, weights, dropout and config. A cell adds its gates and its operation. */
export abstract class RecurrentCell extends SequenceCell {
  readonly units: number;
  readonly activation: ActivationName;
  readonly useBias: boolean;
  readonly dropout: number;
  readonly recurrentDropout: number;

  /** [features, gates * units]; null until the cell has seen its first input. */
  kernel: LayerVariable | null = null;
  /** [units, gates * units]; null until then. */
  recurrentKernel: LayerVariable | null = null;
  /** Null until then, or without a bias. */
  bias: LayerVariable | null = null;

  readonly #table: LayerTable;
  readonly #settings: LayerSettings<typeof CELL_OPTIONS>;
  /** Stream that the dropout masks are drawn from, null if nothing is dropped. Backups of a training keep its state. */
  readonly random: Random | null;

  /** @param settings the options, read by the table */
  constructor(className: string, table: LayerTable, settings: LayerSettings<typeof CELL_OPTIONS>) {
    super(layerArguments(className, settings));
    this.#table = table;
    this.#settings = settings;
    this.units = settings.units;
    this.activation = settings.activation;
    this.useBias = settings.useBias;
    this.dropout = settings.dropout;
    this.recurrentDropout = settings.recurrentDropout;
    const drops = this.dropout > 0 || this.recurrentDropout > 0;
    this.random = drops ? seededRandom(cellSeeds(settings.seed).dropout ?? freshSeed()) : null;
  }

  /** Blocks of `units` columns in the kernels. */
  protected abstract get gates(): number;

  /** The whole-sequence operation. */
  protected abstract forward(call: TensorCall): TensorOutputs;

  override get stateSize(): readonly number[] {
    return [this.units];
  }

  override get outputSize(): number {
    return this.units;
  }

  override get features(): number | null {
    return this.kernel?.shape[0] ?? null;
  }

  /** Makes the weights, for inputs of shape [batch, features] (and the shapes of states after it). */
  override build(inputShape: Shape | Shape[]): void {
    const features = firstShape(inputShape)[1];
    if (typeof features !== "number") {
      throw new ArgumentError(this.getClassName(), `input of ${this.name}`, "of a known number of features", features);
    }
    const { kernelInitializer, recurrentInitializer } = this.#settings;
    const { kernelRegularizer, recurrentRegularizer, biasRegularizer } = this.#settings;
    const { kernelConstraint, recurrentConstraint, biasConstraint } = this.#settings;
    const columns = this.gates * this.units;
    this.kernel = this.#weight("kernel", [features, columns], kernelInitializer, kernelRegularizer, kernelConstraint);
    this.recurrentKernel = this.#weight(
      "recurrent_kernel",
      [this.units, columns],
      recurrentInitializer,
      recurrentRegularizer,
      recurrentConstraint,
    );
    if (this.useBias) {
      this.bias = this.#weight("bias", this.biasShape, this.biasInitializer, biasRegularizer, biasConstraint);
    }
    this.built = true;
  }

  override runSequences(sequences: TensorSequences, training: boolean): TensorOutputs {
    const { units, activation } = this;
    const [batch, steps, features] = sequences.input.shape as [number, number, number];
    return this.forward({
      ...sequences,
      batch,
      steps,
      features,
      units,
      activation,
      kernel: this.kernel!.read(),
      recurrentKernel: this.recurrentKernel!.read(),
      ...(this.bias !== null && { bias: this.bias.read() }),
      ...(training && this.dropoutMasks(batch, features)),
    });
  }

  override getConfig(): serialization.ConfigDict {
    return { ...super.getConfig(), ...writeLayerOptions(this.#table, this.#settings) };
  }

  /** The cell that a config of Keras or tfjs describes. */
  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    return new cls(recurrentConfig(cls.className, config));
  }

  protected get biasShape(): Shape {
    return [this.gates * this.units];
  }

  protected get biasInitializer(): Initializer {
    return this.#settings.biasInitializer;
  }

  /**
   * Draws the multipliers of one training call, the same for all its steps. As in Keras, one input mask serves all gates
   * unless the state is dropped too: then each gate has masks of its own.
   */
  drawDropout(batch: number, features: number): { inputDropout?: Float32Array; recurrentDropout?: Float32Array } {
    const count = this.recurrentDropout === 0 ? 1 : this.gates;
    const draw = (rate: number, size: number) => drawDropout(this.random!, count * batch * size, rate);
    return {
      ...(this.#drops(this.dropout) && { inputDropout: draw(this.dropout, features) }),
      ...(this.#drops(this.recurrentDropout) && { recurrentDropout: draw(this.recurrentDropout, this.units) }),
    };
  }

  /** The multipliers as tensors, [1 or gates, batch, size]. */
  protected dropoutMasks(batch: number, features: number): DropoutMasks {
    const { inputDropout, recurrentDropout } = this.drawDropout(batch, features);
    const inGates = (values: Float32Array | undefined, size: number) =>
      values && tensor(values, [values.length / (batch * size), batch, size]);
    return {
      inputDropout: inGates(inputDropout, features),
      recurrentDropout: inGates(recurrentDropout, this.units),
    };
  }

  /** In Keras a rate of 1 drops everything in a SimpleRNN and, being no true fraction, nothing in an LSTM or a GRU. */
  #drops(rate: number): boolean {
    return rate > 0 && (rate < 1 || this.gates === 1);
  }

  #weight(
    name: string,
    shape: Shape,
    initializer: Initializer,
    regularizer: Regularizer | null,
    constraint: Constraint | null,
  ): LayerVariable {
    const weight = this.addWeight(name, shape, "float32", initializer, undefined, true);
    if (regularizer !== null) this.addLoss(() => penaltyOf(regularizer, weight.read()));
    if (constraint !== null) constrain(weight, constraint);
    return weight;
  }
}
