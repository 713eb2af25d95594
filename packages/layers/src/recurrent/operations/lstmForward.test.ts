import { describeForward } from "../../testing/forwardSuite.js";
import { lstmForward } from "./lstmForward.js";

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

describeForward("lstmForward", {
  forward: (call) => lstmForward({ ...call, recurrentActivation: "sigmoid" }),
  gates: 4,
  states: 2,
  formula: ({ units, input, recurrent, states: [h, c] }) => {
    const next = Array.from({ length: units }, (_, unit) => {
      const [i, f, candidate, o] = [0, 1, 2, 3].map((gate) => input(gate, unit) + recurrent(gate, unit, h!));
      const carry = sigmoid(f!) * c![unit]! + sigmoid(i!) * Math.tanh(candidate!);
      return { output: sigmoid(o!) * Math.tanh(carry), carry };
    });
    return [next.map(({ output }) => output), next.map(({ carry }) => carry)];
  },
});
