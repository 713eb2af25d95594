import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { recurrentPlan } from "./recurrentPlan.js";
import { serialization } from "@tensorflow/tfjs-core";
import type { OptionTable } from "@seqloom/array";
import type { ActivationName } from "../operations/activate.js";
import { CellLayer, cellPart } from "./CellLayer.js";
import { GRU_GATE_OPTIONS, type GruGateOptions } from "./gateOptions.js";
import { GRUCell } from "./GRUCell.js";
import { RECURRENT_OPTIONS, type RecurrentOptions } from "./recurrentOptions.js";
import { readUnitOptions } from "./unitOptions.js";

export interface GRUOptions extends RecurrentOptions, GruGateOptions {}

const GRU_OPTIONS = { ...RECURRENT_OPTIONS, ...GRU_GATE_OPTIONS } satisfies OptionTable<GRUOptions>;

/**
 * The gated recurrent unit: the update gate z says how much of the state before stays, the reset gate r how much of it
 * the candidate for the rest gets to see.
 *
 *     z, r = sigmoid(x[t] kernel + bias + h[t - 1] recurrentKernel + recurrent bias)      each with its own columns
 *     candidate = tanh(x[t] kernel h + bias h + r (h[t - 1] recurrentKernel h + recurrent bias h))
 *     h[t] = z h[t - 1] + (1 - z) candidate
 *
 * With `resetAfter: false`, the form of the paper and of Keras 2.0, there is no recurrent bias, and the candidate is
 * tanh(x[t] kernel h + bias h + (r h[t - 1]) recurrentKernel h).
 *
 * Takes [batch, steps, features]; gives the last output, [batch, units], with `returnSequences` all of them,
 * [batch, steps, units], and with `returnState` a list of that and the last state, [batch, units].
 *
 * Weights in Keras's order, gates z r h: kernel [features, 3 * units], recurrentKernel [units, 3 * units], bias
 * [2, 3 * units], without `resetAfter` [3 * units]; together 3 * units * (features + units + 2) numbers, or + 1.
 *
 * Registered under Keras's name in the place of tfjs's own, which knows `resetAfter: false` only.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new GRU({ units: 32, inputShape: [10, 4] });
 * layer.computeOutputShape([null, 10, 4]); // → [ null, 32 ]
 * @see https://keras.io/api/layers/recurrent_layers/gru/
 */
export class GRU extends CellLayer<GRUCell> {
  static readonly className = "GRU";
  static readonly options = GRU_OPTIONS;

  constructor(options: GRUOptions) {
    const settings = readUnitOptions("GRU", GRU_OPTIONS, options);
    super("GRU", new GRUCell({ ...cellPart(settings), name: "gru_cell" }), settings);
  }

  get recurrentActivation(): ActivationName {
    return this.cell.recurrentActivation;
  }

  get resetAfter(): boolean {
    return this.cell.resetAfter;
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return recurrentPlan(this, builder);
  }
}

serialization.registerClass(GRU);

/**
 * Makes a `GRU` layer.
 *
 * @example
 * const layer = gru({ units: 32, inputShape: [10, 4] });
 * layer.getConfig().resetAfter; // → true
 */
export function gru(options: GRUOptions): GRU {
  return new GRU(options);
}
