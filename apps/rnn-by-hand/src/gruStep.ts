import { dot } from "./dot.js";
import { gateSum } from "./gateSum.js";
import { sigmoid } from "./sigmoid.js";
import type { StepFunction } from "./Step.js";
import { unitwise } from "./unitwise.js";

/**
 * One time step of a GRU, gate by gate, with the reset behind the product, as is Keras's default (`resetAfter`). Each gate
 * has its own W, U and b, and a second bias d for the state.
 *
 *     z = sigmoid(W x + b + U h + d)         update gate: how much of h stays
 *     r = sigmoid(W x + b + U h + d)         reset gate: how much of h the candidate sees
 *     g = tanh(W x + b + r (U h + d))        candidate: what is new
 *
 *     h = z h + (1 - z) g
 *
 * @see Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder for Statistical Machine Translation"
 *   (2014): https://arxiv.org/abs/1406.1078
 */
export const gruStep: StepFunction<"z" | "r" | "h"> = (weights, input, state) => {
  const add = (a = 0, b = 0) => a + b;
  const z = unitwise(add, gateSum(weights.z, input, state.h), weights.z.d).map(sigmoid);
  const r = unitwise(add, gateSum(weights.r, input, state.h), weights.r.d).map(sigmoid);
  const fromInput = unitwise(add, dot(weights.h.W, input), weights.h.b);
  const fromState = unitwise(add, dot(weights.h.U, state.h), weights.h.d);
  const g = unitwise((x, r, h) => Math.tanh(x + r * h), fromInput, r, fromState);
  const h = unitwise((z, h, g) => z * h + (1 - z) * g, z, state.h, g);
  return { h, c: state.c, gates: { z, r, g } };
};
