import { gateSum } from "./gateSum.js";
import type { StepFunction } from "./Step.js";

/**
 * One time step of a SimpleRNN, the line of the slide:
 *
 *     h = tanh(W x + U h + b)
 */
export const simpleRnnStep: StepFunction<"h"> = (weights, input, { h, c }) => {
  const output = gateSum(weights.h, input, h).map(Math.tanh);
  return { h: output, c, gates: {} };
};
