import { describeForward } from "../../testing/forwardSuite.js";
import { gruForward } from "./gruForward.js";

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

describeForward("gruForward with resetAfter", {
  forward: (call) => gruForward({ ...call, recurrentActivation: "sigmoid", resetAfter: true }),
  gates: 3,
  states: 1,
  biasRows: 2,
  formula: ({ units, input, recurrent, states: [h] }) => [
    Array.from({ length: units }, (_, unit) => {
      const [z, r] = [0, 1].map((gate) => sigmoid(input(gate, unit) + recurrent(gate, unit, h!)));
      const candidate = Math.tanh(input(2, unit) + r! * recurrent(2, unit, h!));
      return z! * h![unit]! + (1 - z!) * candidate;
    }),
  ],
});

describeForward("gruForward without resetAfter", {
  forward: (call) => gruForward({ ...call, recurrentActivation: "sigmoid", resetAfter: false }),
  gates: 3,
  states: 1,
  formula: ({ input, recurrent, states: [h] }) => {
    const reset = h!.map((value, unit) => value * sigmoid(input(1, unit) + recurrent(1, unit, h!)));
    const next = h!.map((value, unit) => {
      const z = sigmoid(input(0, unit) + recurrent(0, unit, h!));
      const candidate = Math.tanh(input(2, unit) + recurrent(2, unit, reset));
      return z * value + (1 - z) * candidate;
    });
    return [next];
  },
});
