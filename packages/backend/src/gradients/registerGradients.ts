import {
  cast,
  getGradient,
  type GradConfig,
  mul,
  neg,
  registerGradient,
  step,
  sub,
  type Tensor,
  zeros,
} from "@tensorflow/tfjs-core";
import { conv3dTransposeGradient } from "./conv3dTransposeGradient.js";
import { dilatedConvGradient } from "./dilatedConvGradient.js";

/** Operations whose result is true or false: a small change of a number changes nothing, so the gradient is 0. */
const conditions: Record<string, readonly string[]> = {
  Any: ["x"],
  All: ["x"],
  LogicalNot: ["x"],
  LogicalAnd: ["a", "b"],
  LogicalOr: ["a", "b"],
  Equal: ["a", "b"],
  NotEqual: ["a", "b"],
  Greater: ["a", "b"],
  Less: ["a", "b"],
  LessEqual: ["a", "b"],
};

/** tfjs's slope of |x| at 0 is -1; 0 is TensorFlow's, so that a penalty of L1 leaves a weight of 0 where it is. */
const absGradient: GradConfig = {
  kernelName: "Abs",
  inputsToSave: ["x"],
  gradFunc(dy, [x]) {
    const number = cast(x!, "float32");
    return { x: () => mul(dy as Tensor, sub(step(number), step(neg(number)))) };
  },
};

const convolutions = ["Conv2D", "Conv3D", "DepthwiseConv2dNative"];

/** The gradients of this file: a second call leaves them alone. */
const ours = new WeakSet<GradConfig>();

/**
 * Registers gradients that tfjs lacks: of conditions, without which no layer before a Masking can be trained, of
 * convolutions with dilated windows, and of transposed convolutions over volumes. Those that tfjs has
 * stay, but for that of |x| at 0.
 */
export function registerGradients(): void {
  for (const [kernelName, inputs] of Object.entries(conditions)) {
    if (registered(kernelName) === undefined) registerGradient(zeroGradient(kernelName, inputs));
  }
  if (registered(conv3dTransposeGradient.kernelName) === undefined) registerGradient(conv3dTransposeGradient);
  if (registered("Abs") !== undefined) registerGradient(absGradient); // tfjs-layers brings the others
  for (const kernelName of convolutions) {
    const stock = registered(kernelName);
    if (stock === undefined || ours.has(stock)) continue; // tfjs-layers brings them: without it nothing has a gradient
    const gradient = dilatedConvGradient(stock);
    ours.add(gradient);
    registerGradient(gradient);
  }
}

function registered(kernelName: string): GradConfig | undefined {
  return getGradient(kernelName);
}

function zeroGradient(kernelName: string, inputs: readonly string[]): GradConfig {
  return {
    kernelName,
    inputsToSave: [...inputs],
    gradFunc: (_, saved) => Object.fromEntries(inputs.map((name, index) => [name, () => zeros(saved[index]!.shape)])),
  };
}
