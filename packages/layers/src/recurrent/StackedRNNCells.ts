import { cast, reverse, serialization, type Tensor } from "@tensorflow/tfjs-core";
import type { LayerVariable, Shape, layers } from "@tensorflow/tfjs-layers";
import { custom, type OptionTable, readOptions } from "@seqloom/array";
import type { PlanBuilder } from "@seqloom/graph";
import { buildInside, frozenInside, layerOfConfig, penaltiesInside, trainedInside } from "../layer/innerLayer.js";
import { classConfig } from "../config/kerasClass.js";
import { layerConfig } from "../config/layerConfig.js";
import { BASE_OPTIONS, layerArguments, type BaseOptions } from "../layer/layerOptions.js";
import { firstShape, listOf } from "../layer/layerCall.js";
import { RecurrentCell } from "./RecurrentCell.js";
import { SequenceCell } from "./SequenceCell.js";
import type { CellSteps, PlannedSequences } from "./operations/cellPlan.js";
import { stackedCellsPlan } from "./operations/stackedCellsPlan.js";
import type { TensorOutputs, TensorSequences } from "./operations/TensorCall.js";

export interface StackedRNNCellsOptions extends BaseOptions {
  /** The cells; the first one sees the input. */
  cells: RecurrentCell[];
}

const STACKED_OPTIONS = {
  cells: custom<RecurrentCell[]>(
    "a list of one or more cells: simpleRnnCell, lstmCell, gruCell",
    (value) => Array.isArray(value) && value.length > 0 && value.every((item) => item instanceof RecurrentCell),
  ),
  ...BASE_OPTIONS,
} satisfies OptionTable<StackedRNNCellsOptions>;

/**
 * A stack of cells that is one cell: each takes the output of the one before it. `rnn({ cell: [...] })` makes it by
 * itself.
 *
 * Its states are those of its cells in their order: for an LSTMCell and a GRUCell h, c, h. Its weights too.
 *
 * Registered under Keras's name in the place of tfjs's own, which has its states the other way around.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const cell = new StackedRNNCells({ cells: [lstmCell({ units: 4 }), gruCell({ units: 3 })] });
 * cell.stateSize; // → [ 4, 4, 3 ]
 * @see https://keras.io/api/layers/recurrent_layers/stacked_rnn_cell/
 */
export class StackedRNNCells extends SequenceCell {
  static readonly className = "StackedRNNCells";
  static readonly options = STACKED_OPTIONS;

  readonly cells: readonly RecurrentCell[];

  constructor(options: StackedRNNCellsOptions) {
    const { cells, ...settings } = readOptions("StackedRNNCells", STACKED_OPTIONS, options);
    super(layerArguments("StackedRNNCells", settings));
    this.cells = [...cells];
  }

  override get stateSize(): readonly number[] {
    return this.cells.flatMap((cell) => cell.stateSize);
  }

  override get outputSize(): number {
    return this.cells.at(-1)!.outputSize;
  }

  override get features(): number | null {
    return this.cells[0]!.features;
  }

  /** Makes the weights of all cells, for inputs of shape [batch, features]. */
  override build(inputShape: Shape | Shape[]): void {
    const [batch, features] = firstShape(inputShape);
    let inputSize = features!;
    for (const cell of this.cells) {
      buildInside(cell, [[batch!, inputSize], ...cell.stateSize.map((size) => [batch!, size])]);
      inputSize = cell.outputSize;
    }
    this.built = true;
  }

  override get trainable(): boolean {
    return super.trainable;
  }

  /** Freezes or thaws the cells inside as well; as in Keras, only where this changes it. */
  override set trainable(trainable: boolean) {
    if (trainable === this.trainable) return;
    super.trainable = trainable;
    for (const each of this.cells) each.trainable = trainable;
  }

  override get trainableWeights(): LayerVariable[] {
    return trainedInside(this, this.cells);
  }

  override get nonTrainableWeights(): LayerVariable[] {
    return frozenInside(this, this.cells);
  }

  override get weights(): LayerVariable[] {
    return this.cells.flatMap(({ weights }) => weights);
  }

  override get losses(): layers.Layer["losses"] {
    return [...super.losses, ...penaltiesInside(this.cells)];
  }

  override addLoss(losses: Parameters<layers.Layer["addLoss"]>[0]): void {
    super.losses.push(...listOf(losses));
  }

  override setFastWeightInitDuringBuild(value: boolean): void {
    super.setFastWeightInitDuringBuild(value);
    for (const cell of this.cells) cell.setFastWeightInitDuringBuild(value);
  }

  /**
   * Runs the whole sequence through one cell after the other, which gives what running all cells in each step would: no
   * cell needs to know what a later one does.
   */
  override runSequences(call: TensorSequences, training: boolean): TensorOutputs {
    const { returnSequences = false, zeroOutputForMask = false } = call;
    const last = this.cells.length - 1;
    const { input, mask, goBackwards } = last > 0 ? inReadingOrder(call) : call;
    let output = input;
    let place = 0;
    const states: Tensor[] = [];
    for (const [index, cell] of this.cells.entries()) {
      const end = place + cell.stateSize.length;
      const ownCall = {
        ...call,
        input: output,
        mask,
        goBackwards,
        initialStates: call.initialStates?.slice(place, end),
        returnSequences: returnSequences || index < last,
        zeroOutputForMask: zeroOutputForMask && index === last,
      };
      const result = cell.runSequences(ownCall, training);
      place = end;
      states.push(...result.states);
      output = result.output;
    }
    return { output, states };
  }

  planCell(sequences: PlannedSequences, builder: PlanBuilder): CellSteps | string {
    return stackedCellsPlan(this.cells, sequences, builder);
  }

  override getConfig(): serialization.ConfigDict {
    return { ...super.getConfig(), cells: this.cells.map(classConfig) };
  }

  /** The stack that a config of Keras or tfjs describes. */
  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    const { cells, ...options } = layerConfig(cls.className, config);
    const made = (cells as unknown[]).map((cell, index) => layerOfConfig(cls.className, `cells[${index}]`, cell));
    return new cls({ ...options, cells: made });
  }
}

serialization.registerClass(StackedRNNCells);

/**
 * Makes a `StackedRNNCells`.
 *
 * @example
 * const cell = stackedRnnCells({ cells: [lstmCell({ units: 4 }), gruCell({ units: 3 })] });
 * cell.outputSize; // → 3
 */
export function stackedRnnCells(options: StackedRNNCellsOptions): StackedRNNCells {
  return new StackedRNNCells(options);
}

/** The call with its steps in the order in which they are read: turned around where it goes backwards. */
function inReadingOrder(call: TensorSequences): TensorSequences {
  if (!call.goBackwards) return call;
  const mask = call.mask && reversedMask(call.mask);
  return { ...call, input: reverse(call.input, 1), mask, goBackwards: false };
}

/** On wasm, `reverse` takes each boolean for four bytes and writes into the memory of other tensors. */
function reversedMask(mask: Tensor): Tensor {
  return cast(reverse(cast(mask, "int32"), 1), "bool");
}
