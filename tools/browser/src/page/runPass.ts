import type {
  FloatArray,
  OutputGradients,
  RecurrentCall,
  RecurrentGradients,
  RecurrentOperation,
} from "@seqloom/kernels";

/** Runs a pass forward and backward, and names all that comes out. */
export function runPass<H, A extends FloatArray>(
  operation: RecurrentOperation<H, A>,
  call: RecurrentCall<A>,
  gradients: OutputGradients<A>,
): Record<string, A> {
  const { output, states, handle } = operation.forward(call);
  if (handle === undefined) throw new Error("runPass: the forward pass gave no handle.");
  const { initialStates, ...others } = operation.backward(handle, gradients);
  return {
    output,
    ...numbered("state", states),
    ...gradientsOf(others),
    ...numbered("gradient of state", initialStates),
  };
}

function gradientsOf<A extends FloatArray>(given: Omit<RecurrentGradients<A>, "initialStates">): Record<string, A> {
  const { input, kernel, recurrentKernel, bias } = given;
  const all = { input, kernel, recurrentKernel, bias };
  const there = Object.entries(all).filter((entry): entry is [keyof typeof all, A] => entry[1] !== undefined);
  return Object.fromEntries(there.map(([name, values]) => [`gradient of ${name}`, values]));
}

function numbered<A>(name: string, arrays: readonly A[]): Record<string, A> {
  return Object.fromEntries(arrays.map((values, place) => [`${name} ${place}`, values]));
}
