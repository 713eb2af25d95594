import type { TestedCall, TestedOperation } from "./recurrentTypes.js";

/**
 * A SimpleRNN of one step, one feature and one unit without an activation: y = x w + h u + b. Small enough to check the
 * checks of recurrent operations with.
 */
export const linearOperation: TestedOperation<Float64Array> = {
  forward(call) {
    const { input, kernel, recurrentKernel, bias, initialStates } = call;
    const h = (row: number) => initialStates?.[0]?.[row] ?? 0;
    const output = input.map((x, row) => x * kernel[0]! + h(row) * recurrentKernel[0]! + (bias?.[0] ?? 0));
    return { output, states: [output.slice()], ...((call.keepState ?? true) && { handle: call }) };
  },
  backward(handle, { output, states }) {
    const { input, kernel, recurrentKernel, bias, initialStates } = handle as TestedCall<Float64Array>;
    const dy = output.map((value, row) => value + (states?.[0]?.[row] ?? 0));
    const sum = (factors?: Float64Array) =>
      Float64Array.of(dy.reduce((total, value, row) => total + value * (factors?.[row] ?? 0), 0));
    return {
      input: dy.map((value) => value * kernel[0]!),
      kernel: sum(input),
      recurrentKernel: sum(initialStates?.[0]),
      ...(bias && { bias: sum(dy.map(() => 1)) }),
      initialStates: [dy.map((value) => value * recurrentKernel[0]!)],
    };
  },
};
