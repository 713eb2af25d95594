import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { recurrentPlan } from "./recurrentPlan.js";
import { serialization } from "@tensorflow/tfjs-core";
import type { OptionTable } from "@seqloom/array";
import type { ActivationName } from "../operations/activate.js";
import { CellLayer, cellPart } from "./CellLayer.js";
import { LSTM_GATE_OPTIONS, type LstmGateOptions } from "./gateOptions.js";
import { LSTMCell } from "./LSTMCell.js";
import { RECURRENT_OPTIONS, type RecurrentOptions } from "./recurrentOptions.js";
import { readUnitOptions } from "./unitOptions.js";

export interface LSTMOptions extends RecurrentOptions, LstmGateOptions {}

const LSTM_OPTIONS = { ...RECURRENT_OPTIONS, ...LSTM_GATE_OPTIONS } satisfies OptionTable<LSTMOptions>;

/**
 * Long short-term memory: beside its output h each step hands on a carry c, and gates (numbers from 0 to 1) say how much
 * of c is kept, added and shown. What is kept for many steps is not multiplied with a matrix on its way, so that the
 * gradient reaches far back.
 *
 *     i, f, o = sigmoid(x[t] kernel + bias + h[t - 1] recurrentKernel)      each with its own columns
 *     c[t] = f c[t - 1] + i tanh(x[t] kernel c + bias c + h[t - 1] recurrentKernel c)
 *     h[t] = o tanh(c[t])
 *
 * Takes [batch, steps, features]; gives the last output, [batch, units], with `returnSequences` all of them,
 * [batch, steps, units], and with `returnState` a list of that and the last h and c, each [batch, units].
 *
 * Weights in Keras's order, gates i f c o: kernel [features, 4 * units], recurrentKernel [units, 4 * units], bias
 * [4 * units]; together 4 * units * (features + units + 1) numbers.
 *
 * Registered under Keras's name in the place of tfjs's own, whose recurrent activation is another one by default.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new LSTM({ units: 32, inputShape: [10, 4] });
 * layer.computeOutputShape([null, 10, 4]); // → [ null, 32 ]
 * @see https://keras.io/api/layers/recurrent_layers/lstm/
 */
export class LSTM extends CellLayer<LSTMCell> {
  static readonly className = "LSTM";
  static readonly options = LSTM_OPTIONS;

  constructor(options: LSTMOptions) {
    const settings = readUnitOptions("LSTM", LSTM_OPTIONS, options);
    super("LSTM", new LSTMCell({ ...cellPart(settings), name: "lstm_cell" }), settings);
  }

  get recurrentActivation(): ActivationName {
    return this.cell.recurrentActivation;
  }

  get unitForgetBias(): boolean {
    return this.cell.unitForgetBias;
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return recurrentPlan(this, builder);
  }
}

serialization.registerClass(LSTM);

/**
 * Makes an `LSTM` layer.
 *
 * @example
 * const layer = lstm({ units: 32, inputShape: [10, 4] });
 * layer.getConfig().recurrentActivation; // → 'sigmoid'
 */
export function lstm(options: LSTMOptions): LSTM {
  return new LSTM(options);
}
