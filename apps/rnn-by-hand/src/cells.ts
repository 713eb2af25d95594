import { gru, lstm, simpleRnn, type SimpleRNNOptions } from "@seqloom/layers";
import type { Tensor } from "@tensorflow/tfjs-core";
import { gateWeights } from "./gateWeights.js";
import { gruStep } from "./gruStep.js";
import { lstmStep } from "./lstmStep.js";
import { simpleRnnStep } from "./simpleRnnStep.js";
import type { Step, StepFunction } from "./Step.js";

/** A recurrent layer, and the same by hand. */
interface Cell {
  readonly name: string;
  readonly layer: (options: SimpleRNNOptions) => ReturnType<typeof simpleRnn | typeof lstm | typeof gru>;
  /**
   * @param inputs [steps, features]
   * @param weights those of the layer, in Keras's order: kernel, recurrent kernel, bias
   */
  readonly byHand: (inputs: readonly (readonly number[])[], weights: readonly Tensor[]) => Promise<Step[]>;
}

/** The three cells of the course, the gates in the order in which Keras keeps their weights. */
export const cells: readonly Cell[] = [
  cell("SimpleRNN", simpleRnn, ["h"], simpleRnnStep),
  cell("LSTM", lstm, ["i", "f", "c", "o"], lstmStep),
  cell("GRU", gru, ["z", "r", "h"], gruStep),
];

function cell<Gate extends string>(
  name: string,
  layer: Cell["layer"],
  gates: readonly Gate[],
  next: StepFunction<Gate>,
): Cell {
  return {
    name,
    layer,
    async byHand(inputs, tensors) {
      const [kernel, recurrentKernel, bias] = await Promise.all(tensors.map((weight) => weight.array()));
      const weights = gateWeights(gates, kernel as number[][], recurrentKernel as number[][], bias as number[]);
      const zeros = (recurrentKernel as number[][]).map(() => 0);
      const steps: Step[] = [];
      for (const input of inputs) steps.push(next(weights, input, steps.at(-1) ?? { h: zeros, c: zeros }));
      return steps;
    },
  };
}
