import { expectClose } from "./close.js";
import type { RecurrentTrial } from "./recurrentTrials.js";
import type { TestedCall, TestedOperation } from "./recurrentTypes.js";

/**
 * Expects the gradients of a recurrent operation in float64 to equal central differences of its forward pass: by
 * the input, the kernels, the bias and the initial states. The activations of the call have to be smooth.
 */
export function expectGradients(operation: TestedOperation<Float64Array>, trial: RecurrentTrial<Float64Array>): void {
  const { handle, states } = operation.forward(trial.call);
  const call = { ...trial.call, initialStates: trial.call.initialStates ?? states.map((state) => state.map(() => 0)) };
  const gradients = operation.backward(handle, trial.gradients);
  for (const name of ["input", "kernel", "recurrentKernel", "bias"] as const) {
    const values = call[name];
    if (values === undefined) continue;
    const expected = differences(values, (moved) => loss(operation, { ...call, [name]: moved }, trial));
    expectNear(name, gradients[name], expected);
  }
  for (const [place, state] of call.initialStates.entries()) {
    const expected = differences(state, (moved) => {
      const initialStates = call.initialStates.map((other, index) => (index === place ? moved : other));
      return loss(operation, { ...call, initialStates }, trial);
    });
    expectNear(`initialStates[${place}]`, gradients.initialStates[place], expected);
  }
}

/** The scalar whose gradients are compared: all results, weighted with the gradients that flow in. */
function loss(
  operation: TestedOperation<Float64Array>,
  call: TestedCall<Float64Array>,
  { gradients }: RecurrentTrial<Float64Array>,
): number {
  const { output, states } = operation.forward({ ...call, keepState: false });
  const byStates = states.map((state, place) => weighted(state, gradients.states?.[place]));
  return byStates.reduce((sum, value) => sum + value, weighted(output, gradients.output));
}

function weighted(values: Float64Array, weights: Float64Array | undefined): number {
  return weights ? values.reduce((sum, value, place) => sum + value * weights[place]!, 0) : 0;
}

/**
 * For each number of x the slope of f, from the differences over d and over 2d: (4 D(d) - D(2d)) / 3. The error is of
 * the order of d⁴, and of 1e-16 / d by rounding.
 *
 * @see Richardson, "The deferred approach to the limit" (1927)
 */
function differences(values: Float64Array, f: (moved: Float64Array) => number): Float64Array {
  const d = 1e-4;
  return values.map((value, place) => {
    const difference = (step: number) =>
      (f(values.with(place, value + step)) - f(values.with(place, value - step))) / (2 * step);
    return (4 * difference(d) - difference(2 * d)) / 3;
  });
}

function expectNear(name: string, actual: Float64Array | undefined, expected: Float64Array): void {
  try {
    expectClose(actual ?? [], expected, { absolute: 1e-8, relative: 1e-7 });
  } catch (error) {
    throw new Error(`the gradient by ${name}: ${(error as Error).message}`, { cause: error });
  }
}
