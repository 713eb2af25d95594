import type { KernelCall, MendedKernel } from "./MendedKernel.js";

/**
 * A rectifier with a learnt slope: x where it is positive, alpha x elsewhere. On wasm tfjs repeats alpha over the flat
 * data, which is wrong where an axis behind the first of alpha's is shared (`sharedAxes` of a PReLU layer).
 *
 * @see He et al., "Delving Deep into Rectifiers" (2015), https://arxiv.org/abs/1502.01852
 */
export const prelu: MendedKernel = {
  kernelName: "Prelu",
  backends: ["wasm"],
  compute(call: KernelCall) {
    const { x, alpha } = call.inputs;
    const alphaShape = alpha!.shape.slice(alpha!.shape.findIndex((size) => size !== 1));
    const end = x!.shape.slice(x!.shape.length - alphaShape.length);
    if (alpha!.shape.every((size) => size === 1) || String(alphaShape) === String(end)) return call.stock();
    const product = call.stock({ kernelName: "Multiply", inputs: { a: x!, b: alpha! } });
    const zero = call.write(new Float32Array(1), [], "float32");
    const positive = call.stock({ kernelName: "Greater", inputs: { a: x!, b: zero } });
    const result = call.stock({ kernelName: "Select", inputs: { condition: positive, t: x!, e: product } });
    for (const info of [product, zero, positive]) call.free(info);
    return result;
  },
};
