import type { LayerVariable } from "@tensorflow/tfjs-layers";
import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import {
  type FusedProductOperation,
  isProductActivation,
  type ProductActivation,
  type ProductGradients,
} from "@seqloom/kernels";
import type { ActivationName } from "../operations/activate.js";
import { innerPlace } from "./innerPlace.js";
import { mapSteps } from "./mapPlan.js";
import { NUMBER_FUNCTIONS } from "../operations/numberFunctions.js";
import { fillNumbers, NO_KERNELS } from "../operations/planNumbers.js";

/** The arrays of a product. */
interface ProductArrays {
  readonly input: Float32Array;
  readonly kernel: Float32Array;
  readonly bias?: Float32Array | undefined;
  readonly activation: ProductActivation;
}

/** A layer that is one product: activation(input × kernel + bias). */
export interface PlannedProduct<Call> {
  /** The operation on loaded kernels; undefined where there are none. */
  readonly operation: FusedProductOperation<Call, ProductGradients> | undefined;
  readonly activation: ActivationName;
  readonly kernel: LayerVariable;
  readonly bias: LayerVariable | null;
  readonly outputShape: readonly number[];
  /** Mask of the output; that of the input where it is left out. */
  readonly mask?: Uint8Array | null;
  call(arrays: ProductArrays): Call;
}

/** A product in a plan, as `fusedProduct` does it on tensors. Gradients that nobody wants are not computed. */
export function productPlan<Call>(product: PlannedProduct<Call>, builder: PlanBuilder): LayerSteps | string {
  const { operation, activation, outputShape, mask } = product;
  if (operation === undefined) return NO_KERNELS;
  const { input } = builder;
  const output = builder.output(outputShape, mask);
  const fused = isProductActivation(activation) ? activation : "linear";
  const sums = isProductActivation(activation) ? output : innerPlace(builder, outputShape); // before another activation
  const bend = isProductActivation(activation) ? undefined : mapSteps(NUMBER_FUNCTIONS[activation], sums, output);
  const kernel = builder.weight(product.kernel);
  const bias = product.bias && builder.weight(product.bias);
  const wantKernel = kernel.gradient !== null || (bias?.gradient ?? null) !== null;
  const callOf = () =>
    product.call({ input: input.numbers.values, kernel: kernel.values, bias: bias?.values, activation: fused });

  return {
    output,
    forward() {
      operation.forward(callOf(), sums.numbers.values);
      bend?.forward();
    },
    backward() {
      bend?.backward();
      const target = input.gradient?.values;
      const wanted = { wantInput: target !== undefined, wantKernel, output: sums.numbers.values };
      const gradients = operation.backward(callOf(), sums.gradient!.values, wanted, target);
      fillNumbers(kernel.gradient, gradients.kernel);
      fillNumbers(bias?.gradient, gradients.bias);
    },
  };
}
