import { bidirectional, dropout, gru, lstm, simpleRnn } from "@seqloom/layers";
import type { layers, Shape } from "@tensorflow/tfjs-layers";

/** Kinds of recurrent layers. */
export const CELLS = ["simpleRnn", "lstm", "gru"] as const;

/** The kind of a recurrent layer. */
export type Cell = (typeof CELLS)[number];

/** Recurrent layers on top of each other. */
export interface RecurrentPlan {
  readonly cell: Cell;
  /** Size of the state of each layer. */
  readonly units: readonly number[];
  /** Function on the state of each layer; default "tanh". */
  readonly activations?: readonly ("tanh" | "relu")[];
  readonly bidirectional?: boolean;
  readonly goBackwards?: boolean;
  /** Share of the outputs of each layer that training drops, by a Dropout layer behind it; default 0: no such layer. */
  readonly rate?: number;
  /** Share of the inputs of each layer that training drops. */
  readonly dropout?: number;
  readonly recurrentDropout?: number;
  readonly unroll?: boolean;
  /** Whether the last layer gives the outputs of all steps, as those before it do. */
  readonly returnSequences?: boolean;
  /** Shape of an input, where the layers are the first of a model. */
  readonly inputShape?: Shape;
}

const MAKERS = { simpleRnn, lstm, gru };
const NAMES = { simpleRnn: "simple_rnn", lstm: "lstm", gru: "gru" };

/**
 * Makes recurrent layers on top of each other, all but the last with the outputs of all steps.
 *
 * @param name gives a layer its name, by its class in snake case
 */
export function recurrentLayers(plan: RecurrentPlan, name: (className: string) => string): layers.Layer[] {
  return plan.units.flatMap((units, index) => {
    const made = recurrentLayer(plan, units, index, name);
    const { rate = 0 } = plan;
    return rate === 0 ? [made] : [made, dropout({ name: name("dropout"), rate })];
  });
}

function recurrentLayer(
  plan: RecurrentPlan,
  units: number,
  index: number,
  name: (className: string) => string,
): layers.Layer {
  const isFirst = index === 0;
  const isLast = index === plan.units.length - 1;
  const input = isFirst && plan.inputShape !== undefined ? { inputShape: plan.inputShape } : {};
  const options = {
    name: name(NAMES[plan.cell]),
    units,
    activation: plan.activations?.[index] ?? "tanh",
    goBackwards: plan.goBackwards ?? false,
    dropout: plan.dropout ?? 0,
    recurrentDropout: plan.recurrentDropout ?? 0,
    unroll: plan.unroll ?? false,
    returnSequences: !isLast || plan.returnSequences === true,
  };
  const make = MAKERS[plan.cell];
  if (plan.bidirectional !== true) return make({ ...options, ...input });
  return bidirectional({ name: name("bidirectional"), layer: make(options), ...input });
}
