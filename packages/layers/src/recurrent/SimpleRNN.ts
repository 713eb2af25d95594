import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { recurrentPlan } from "./recurrentPlan.js";
import type { OptionTable } from "@seqloom/array";
import { serialization } from "@tensorflow/tfjs-core";
import { CellLayer, cellPart } from "./CellLayer.js";
import { RECURRENT_OPTIONS, type RecurrentOptions } from "./recurrentOptions.js";
import { SimpleRNNCell } from "./SimpleRNNCell.js";
import { readUnitOptions } from "./unitOptions.js";

export type SimpleRNNOptions = RecurrentOptions;

/**
 * The simple recurrent layer: at each step the new state, which is also the output, is made of the input and of the
 * state before it.
 *
 *     h[t] = tanh(x[t] kernel + bias + h[t - 1] recurrentKernel)
 *
 * Takes [batch, steps, features]; gives the last output, [batch, units], with `returnSequences` all of them,
 * [batch, steps, units], and with `returnState` a list of that and the last state, [batch, units].
 *
 * Weights in Keras's order: kernel [features, units], recurrentKernel [units, units], bias [units]; together
 * units * (features + units + 1) numbers.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new SimpleRNN({ units: 10, inputShape: [2, 4] });
 * layer.computeOutputShape([null, 2, 4]); // → [ null, 10 ]
 * @see https://keras.io/api/layers/recurrent_layers/simple_rnn/
 */
export class SimpleRNN extends CellLayer<SimpleRNNCell> {
  static readonly className = "SimpleRNN";
  static readonly options: OptionTable<RecurrentOptions> = RECURRENT_OPTIONS;

  constructor(options: SimpleRNNOptions) {
    const settings = readUnitOptions("SimpleRNN", RECURRENT_OPTIONS, options);
    super("SimpleRNN", new SimpleRNNCell({ ...cellPart(settings), name: "simple_rnn_cell" }), settings);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return recurrentPlan(this, builder);
  }
}

serialization.registerClass(SimpleRNN);

/**
 * Makes a `SimpleRNN` layer.
 *
 * @example
 * const layer = simpleRnn({ units: 10, inputShape: [2, 4] });
 * layer.getConfig().activation; // → 'tanh'
 */
export function simpleRnn(options: SimpleRNNOptions): SimpleRNN {
  return new SimpleRNN(options);
}
