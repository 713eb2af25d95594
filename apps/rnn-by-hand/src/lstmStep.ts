import { gateSum } from "./gateSum.js";
import { sigmoid } from "./sigmoid.js";
import type { StepFunction } from "./Step.js";
import { unitwise } from "./unitwise.js";

/**
 * One time step of an LSTM, gate by gate. Each gate has its own W, U and b.
 *
 *     i = sigmoid(W x + U h + b)      input gate: how much of the new is written into c
 *     f = sigmoid(W x + U h + b)      forget gate: how much of c stays
 *     g = tanh(W x + U h + b)         candidate: what is new (Keras keeps its weights under the letter c)
 *     o = sigmoid(W x + U h + b)      output gate: how much of c is shown
 *
 *     c = f c + i g                   the long memory
 *     h = o tanh(c)                   the output, and the short memory
 *
 * @see Hochreiter and Schmidhuber, "Long Short-Term Memory", Neural Computation 9 (1997)
 */
export const lstmStep: StepFunction<"i" | "f" | "c" | "o"> = (weights, input, state) => {
  const i = gateSum(weights.i, input, state.h).map(sigmoid);
  const f = gateSum(weights.f, input, state.h).map(sigmoid);
  const g = gateSum(weights.c, input, state.h).map(Math.tanh);
  const o = gateSum(weights.o, input, state.h).map(sigmoid);
  const c = unitwise((f, c, i, g) => f * c + i * g, f, state.c, i, g);
  const h = unitwise((o, c) => o * Math.tanh(c), o, c);
  return { h, c, gates: { i, f, g, o, c } };
};
