import type { PlanBuilder } from "@seqloom/graph";
import { serialization } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import type { OptionTable } from "@seqloom/array";
import type { ActivationName } from "../operations/activate.js";
import { cellPlan, type CellSteps, type PlannedSequences } from "./operations/cellPlan.js";
import { fusedForward } from "./operations/fusedForward.js";
import { GRU_GATE_OPTIONS, type GruGateOptions } from "./gateOptions.js";
import { gruForward } from "./operations/gruForward.js";
import { RecurrentCell } from "./RecurrentCell.js";
import type { TensorCall, TensorOutputs } from "./operations/TensorCall.js";
import { CELL_OPTIONS, type CellOptions, readUnitOptions } from "./unitOptions.js";

export interface GRUCellOptions extends CellOptions, GruGateOptions {}

const GRU_CELL_OPTIONS = { ...CELL_OPTIONS, ...GRU_GATE_OPTIONS } satisfies OptionTable<GRUCellOptions>;

/**
 * One step of a `GRU`, to be put into an `RNN` by itself or in a stack.
 *
 * Takes [input, h], of shapes [batch, features] and [batch, units], and gives [output, h]. Weights as in `GRU`.
 *
 * Registered under Keras's name in the place of tfjs's own.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const cell = new GRUCell({ units: 4 });
 * cell.stateSize; // → [ 4 ]
 * @see https://keras.io/api/layers/recurrent_layers/gru_cell/
 */
export class GRUCell extends RecurrentCell {
  static readonly className = "GRUCell";
  static readonly options = GRU_CELL_OPTIONS;

  readonly recurrentActivation: ActivationName;
  readonly resetAfter: boolean;

  constructor(options: GRUCellOptions) {
    const settings = readUnitOptions("GRUCell", GRU_CELL_OPTIONS, options);
    super("GRUCell", GRU_CELL_OPTIONS, settings);
    this.recurrentActivation = settings.recurrentActivation;
    this.resetAfter = settings.resetAfter;
  }

  protected override get gates(): number {
    return 3;
  }

  protected override get biasShape(): Shape {
    return this.resetAfter ? [2, 3 * this.units] : [3 * this.units];
  }

  planCell(sequences: PlannedSequences, builder: PlanBuilder): CellSteps | string {
    const { recurrentActivation, resetAfter } = this;
    return cellPlan("gru", this, { recurrentActivation, resetAfter }, sequences, builder);
  }

  protected override forward(call: TensorCall): TensorOutputs {
    const { recurrentActivation, resetAfter } = this;
    const gated = { ...call, recurrentActivation, resetAfter };
    return fusedForward("gru", gated) ?? gruForward(gated);
  }
}

serialization.registerClass(GRUCell);

/**
 * Makes a `GRUCell`.
 *
 * @example
 * const cell = gruCell({ units: 4 });
 * cell.getConfig().resetAfter; // → true
 */
export function gruCell(options: GRUCellOptions): GRUCell {
  return new GRUCell(options);
}
