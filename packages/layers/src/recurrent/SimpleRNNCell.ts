import type { PlanBuilder } from "@seqloom/graph";
import { serialization } from "@tensorflow/tfjs-core";
import { RecurrentCell } from "./RecurrentCell.js";
import type { TensorCall, TensorOutputs } from "./operations/TensorCall.js";
import { cellPlan, type CellSteps, type PlannedSequences } from "./operations/cellPlan.js";
import { fusedForward } from "./operations/fusedForward.js";
import { simpleRnnForward } from "./operations/simpleRnnForward.js";
import { CELL_OPTIONS, type CellOptions, readUnitOptions } from "./unitOptions.js";

export type SimpleRNNCellOptions = CellOptions;

/**
 * One step of a `SimpleRNN`, to be put into an `RNN` by itself or in a stack.
 *
 * Takes [input, h], of shapes [batch, features] and [batch, units], and gives [output, h]. Weights as in `SimpleRNN`.
 *
 * Registered under Keras's name in the place of tfjs's own.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const cell = new SimpleRNNCell({ units: 4 });
 * cell.stateSize; // → [ 4 ]
 * @see https://keras.io/api/layers/recurrent_layers/simple_rnn_cell/
 */
export class SimpleRNNCell extends RecurrentCell {
  static readonly className = "SimpleRNNCell";
  static readonly options = CELL_OPTIONS;

  constructor(options: SimpleRNNCellOptions) {
    super("SimpleRNNCell", CELL_OPTIONS, readUnitOptions("SimpleRNNCell", CELL_OPTIONS, options));
  }

  protected override get gates(): number {
    return 1;
  }

  planCell(sequences: PlannedSequences, builder: PlanBuilder): CellSteps | string {
    return cellPlan("simpleRnn", this, {}, sequences, builder);
  }

  protected override forward(call: TensorCall): TensorOutputs {
    return fusedForward("simpleRnn", call) ?? simpleRnnForward(call);
  }
}

serialization.registerClass(SimpleRNNCell);

/**
 * Makes a `SimpleRNNCell`.
 *
 * @example
 * const cell = simpleRnnCell({ units: 4 });
 * cell.getConfig().activation; // → 'tanh'
 */
export function simpleRnnCell(options: SimpleRNNCellOptions): SimpleRNNCell {
  return new SimpleRNNCell(options);
}
