import type { layers } from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";

/** Gates of each recurrent class, and how the slides name it. */
const GATES: Readonly<Record<string, number>> = { SimpleRNN: 1, LSTM: 4, GRU: 3 };

/**
 * The number of a recurrent layer's weights, written out as on the slide.
 *
 *     g * (n * (n + i) + n)       g gates, n units, i inputs in a step
 *
 * A GRU with `resetAfter` has a second bias, for the recurrent kernel: g * (n * (n + i) + 2 * n). A layer without biases lacks the
 * last part, and a Bidirectional has all of it twice.
 *
 * @param layer a SimpleRNN, LSTM or GRU, or a Bidirectional of one, that has seen its first input
 * @throws ArgumentError for another layer, or one without weights yet
 *
 * @example
 * weightFormula(models.closeLstm({ units: 50 }).layers[0]); // → '4 x (50 x (50 + 1) + 50) = 10,400'
 * weightFormula(models.imdbGru().layers[2]); // → '3 x (20 x (20 + 24) + 2 x 20) = 2,760'
 */
export function weightFormula(layer: layers.Layer): string {
  const isWrapper = layer.getClassName() === "Bidirectional";
  const inner = isWrapper ? (layer as layers.Layer & { forwardLayer: layers.Layer }).forwardLayer : layer;
  const gates = GATES[inner.getClassName()];
  if (gates === undefined) {
    throw new ArgumentError("weightFormula", "layer", "a SimpleRNN, LSTM, GRU or a Bidirectional of one", layer.name);
  }
  if (!layer.built) throw new ArgumentError("weightFormula", "layer", "one that has seen its first input", layer.name);
  const [kernel, , bias] = inner.getWeights();
  const units = Number(inner.getConfig().units);
  const biases = bias === undefined ? "" : bias.rank === 2 ? ` + 2 x ${units}` : ` + ${units}`;
  const all = `${gates} x (${units} x (${units} + ${kernel!.shape[0]})${biases})`;
  return `${isWrapper ? "2 x " : ""}${all} = ${layer.countParams().toLocaleString("en-US")}`;
}
