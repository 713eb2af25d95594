import type { PlanBuilder } from "@seqloom/graph";
import { serialization } from "@tensorflow/tfjs-core";
import type { OptionTable } from "@seqloom/array";
import type { ActivationName } from "../operations/activate.js";
import { cellPlan, type CellSteps, type PlannedSequences } from "./operations/cellPlan.js";
import { fusedForward } from "./operations/fusedForward.js";
import { ForgetBias } from "./ForgetBias.js";
import { LSTM_GATE_OPTIONS, type LstmGateOptions } from "./gateOptions.js";
import type { Initializer } from "../config/kerasClass.js";
import { lstmForward } from "./operations/lstmForward.js";
import { RecurrentCell } from "./RecurrentCell.js";
import type { TensorCall, TensorOutputs } from "./operations/TensorCall.js";
import { CELL_OPTIONS, type CellOptions, readUnitOptions } from "./unitOptions.js";

export interface LSTMCellOptions extends CellOptions, LstmGateOptions {}

const LSTM_CELL_OPTIONS = { ...CELL_OPTIONS, ...LSTM_GATE_OPTIONS } satisfies OptionTable<LSTMCellOptions>;

/**
 * One step of an `LSTM`, to be put into an `RNN` by itself or in a stack.
 *
 * Takes [input, h, c], of shapes [batch, features] and twice [batch, units], and gives [output, h, c]. Weights as in `LSTM`.
 *
 * Registered under Keras's name in the place of tfjs's own.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const cell = new LSTMCell({ units: 4 });
 * cell.stateSize; // → [ 4, 4 ]
 * @see https://keras.io/api/layers/recurrent_layers/lstm_cell/
 */
export class LSTMCell extends RecurrentCell {
  static readonly className = "LSTMCell";
  static readonly options = LSTM_CELL_OPTIONS;

  readonly recurrentActivation: ActivationName;
  readonly unitForgetBias: boolean;

  constructor(options: LSTMCellOptions) {
    const settings = readUnitOptions("LSTMCell", LSTM_CELL_OPTIONS, options);
    super("LSTMCell", LSTM_CELL_OPTIONS, settings);
    this.recurrentActivation = settings.recurrentActivation;
    this.unitForgetBias = settings.unitForgetBias;
  }

  override get stateSize(): readonly number[] {
    return [this.units, this.units];
  }

  protected override get gates(): number {
    return 4;
  }

  protected override get biasInitializer(): Initializer {
    const initializer = super.biasInitializer;
    return this.unitForgetBias ? new ForgetBias(initializer) : initializer;
  }

  planCell(sequences: PlannedSequences, builder: PlanBuilder): CellSteps | string {
    const { recurrentActivation } = this;
    return cellPlan("lstm", this, { recurrentActivation }, sequences, builder);
  }

  protected override forward(call: TensorCall): TensorOutputs {
    const gated = { ...call, recurrentActivation: this.recurrentActivation };
    return fusedForward("lstm", gated) ?? lstmForward(gated);
  }
}

serialization.registerClass(LSTMCell);

/**
 * Makes an `LSTMCell`.
 *
 * @example
 * const cell = lstmCell({ units: 4 });
 * cell.getConfig().recurrentActivation; // → 'sigmoid'
 */
export function lstmCell(options: LSTMCellOptions): LSTMCell {
  return new LSTMCell(options);
}
