import { serialization } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError, custom, type OptionTable } from "@seqloom/array";
import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { recurrentPlan } from "./recurrentPlan.js";
import { buildInside, layerOfConfig } from "../layer/innerLayer.js";
import { classConfig, isClassConfig } from "../config/kerasClass.js";
import { readLayerOptions } from "../layer/readLayerOptions.js";
import { RecurrentCell } from "./RecurrentCell.js";
import { recurrentConfig } from "./recurrentConfig.js";
import { RecurrentLayer } from "./RecurrentLayer.js";
import { SEQUENCE_OPTIONS, type SequenceOptions } from "./recurrentOptions.js";
import { SequenceCell } from "./SequenceCell.js";
import { StackedRNNCells } from "./StackedRNNCells.js";

export interface RNNOptions extends SequenceOptions {
  /** Cell that computes a step, or a list of cells that are stacked on each other. */
  cell: SequenceCell | RecurrentCell[];
}

const RNN_OPTIONS = {
  cell: custom<SequenceCell | RecurrentCell[]>(
    "a cell (simpleRnnCell, lstmCell, gruCell, stackedRnnCells) or a list of cells",
    (value) => value instanceof SequenceCell || isCellList(value),
  ),
  ...SEQUENCE_OPTIONS,
} satisfies OptionTable<RNNOptions>;

/**
 * A recurrent layer over a cell, or over a stack of cells.
 *
 * Takes [batch, steps, features]; gives the last output, [batch, units] of the last cell, with `returnSequences` all of
 * them, [batch, steps, units], and with `returnState` a list of that and of the states of all cells in their order, each
 * [batch, units]. `initialState` takes them in the same order.
 *
 * Weights: those of the cells in their order.
 *
 * Registered under Keras's name in the place of tfjs's own.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new RNN({ cell: [lstmCell({ units: 8 }), gruCell({ units: 4 })], returnState: true });
 * layer.computeOutputShape([null, 10, 3]); // → [ [ null, 4 ], [ null, 8 ], [ null, 8 ], [ null, 4 ] ]
 * @see https://keras.io/api/layers/recurrent_layers/rnn/
 */
export class RNN extends RecurrentLayer {
  static readonly className = "RNN";
  static readonly options = RNN_OPTIONS;

  constructor(options: RNNOptions) {
    const { cell, ...settings } = readLayerOptions("RNN", RNN_OPTIONS, options);
    super("RNN", Array.isArray(cell) ? new StackedRNNCells({ cells: cell }) : cell, settings);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return recurrentPlan(this, builder);
  }

  override getConfig(): serialization.ConfigDict {
    return { ...super.getConfig(), cell: classConfig(this.cell) };
  }

  /** The layer that a config of Keras or tfjs describes. */
  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    const { cell, ...options } = recurrentConfig(cls.className, config);
    const made = Array.isArray(cell)
      ? (cell as unknown[]).map((each, index) => layerOfConfig(cls.className, `cell[${index}]`, each))
      : layerOfConfig(cls.className, "cell", cell);
    // tfjs repeats the settings of the cell beside it.
    const repeated = isClassConfig(cell) ? Object.keys(cell.config) : [];
    for (const name of repeated) if (!Object.hasOwn(RNN_OPTIONS, name)) delete options[name];
    return new cls({ ...options, cell: made });
  }

  /**
   * The weights of one cell are named after the layer, as in tfjs, where weights of Keras find their place too; those of
   * a stack after the layer, the stack and the cell, as in Keras.
   */
  protected override buildCell(inputShape: Shape): void {
    const { cell } = this;
    if (cell.features !== null && cell.features !== inputShape[1]) {
      throw new ArgumentError(
        "RNN",
        `input of ${this.name}`,
        `of ${cell.features} features, as its cell is`,
        inputShape[1],
      );
    }
    if (cell instanceof StackedRNNCells) {
      buildInside(cell, [inputShape, ...cell.stateSize.map((size) => [inputShape[0]!, size])]);
    } else if (!cell.built) {
      cell.build(inputShape);
    }
  }
}

serialization.registerClass(RNN);

/**
 * Makes an `RNN` layer.
 *
 * @example
 * const layer = rnn({ cell: gruCell({ units: 4 }), returnSequences: true });
 * layer.computeOutputShape([null, 10, 3]); // → [ null, 10, 4 ]
 */
export function rnn(options: RNNOptions): RNN {
  return new RNN(options);
}

function isCellList(value: unknown): value is RecurrentCell[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => item instanceof RecurrentCell);
}
