import type { TensorInfo } from "@tensorflow/tfjs-core";
import type { KernelCall, MendedKernel } from "./MendedKernel.js";

/**
 * Booleans on wasm, which take one byte: `reverse` and `where` of tfjs take four bytes for each and write into the memory
 * of other tensors, and `cast` makes a number its lowest byte (256 is false, 2 is neither).
 *
 * @see https://www.tensorflow.org/api_docs/python/tf/cast
 */
export const booleanKernels: readonly MendedKernel[] = [
  {
    kernelName: "Reverse",
    backends: ["wasm"],
    compute: (call) => (call.inputs.x!.dtype === "bool" ? throughIntegers(call, ["x"]) : call.stock()),
  },
  {
    kernelName: "Select",
    backends: ["wasm"],
    compute: (call) => (call.inputs.t!.dtype === "bool" ? throughIntegers(call, ["t", "e"]) : call.stock()),
  },
  { kernelName: "Cast", backends: ["wasm"], compute: cast },
];

/** Lets tfjs's kernel move integers in the place of booleans. */
function throughIntegers(call: KernelCall, names: readonly string[]): TensorInfo {
  const integers = names.map((name) => [name, castTo(call, call.inputs[name]!, "int32")] as const);
  const moved = call.stock({ inputs: { ...call.inputs, ...Object.fromEntries(integers) } });
  const booleans = castTo(call, moved, "bool");
  for (const [, info] of integers) call.free(info);
  call.free(moved);
  return booleans;
}

function castTo(call: KernelCall, x: TensorInfo, dtype: string): TensorInfo {
  return call.stock({ kernelName: "Cast", inputs: { x }, attrs: { dtype } });
}

function cast(call: KernelCall): TensorInfo {
  const { shape, dtype } = call.inputs.x!;
  if (call.attrs.dtype !== "bool" || dtype === "bool" || dtype === "string") return call.stock();
  const values = call.read("x");
  const booleans = new Uint8Array(values.length);
  for (let k = 0; k < values.length; k++) booleans[k] = values[k] === 0 ? 0 : 1;
  return call.write(booleans, shape, "bool");
}
