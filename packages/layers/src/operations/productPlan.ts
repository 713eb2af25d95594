import type { LayerVariable } from "@tensorflow/tfjs-layers";
import type { LayerSteps, PlanBuilder, PlanPlace } from "@seqloom/graph";
import {
  type FusedProductOperation,
  isProductActivation,
  type ProductActivation,
  type ProductGradients,
} from "@seqloom/kernels";
import { activate, type ActivationName } from "./activate.js";
import { fillNumbers, NO_KERNELS } from "./planNumbers.js";
import { type PlaceSteps, tensorSteps } from "./tensorSteps.js";

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
  const output = builder.output(outputShape, mask);
  if (isProductActivation(activation)) return productSteps(product, { operation, activation, output }, builder);
  // The kernels lack the activation: it follows the product.
  const gradient = output.gradient && builder.room(outputShape);
  const linear = { ...output, numbers: builder.room(outputShape), gradient };
  const steps = productSteps(product, { operation, activation: "linear", output: linear }, builder);
  const activated = tensorSteps(linear, output, (x) => activate(activation, x));
  return {
    output,
    forward() {
      steps.forward();
      activated.forward();
    },
    backward() {
      activated.backward();
      steps.backward();
    },
  };
}

interface ProductParts<Call> {
  readonly operation: FusedProductOperation<Call, ProductGradients>;
  readonly activation: ProductActivation;
  readonly output: PlanPlace;
}

/** The product with an activation that the kernels have. */
function productSteps<Call>(
  product: PlannedProduct<Call>,
  { operation, activation, output }: ProductParts<Call>,
  builder: PlanBuilder,
): LayerSteps & PlaceSteps {
  const { input } = builder;
  const kernel = builder.weight(product.kernel);
  const bias = product.bias && builder.weight(product.bias);
  const wantKernel = kernel.gradient !== null || (bias?.gradient ?? null) !== null;
  const callOf = () =>
    product.call({ input: input.numbers.values, kernel: kernel.values, bias: bias?.values, activation });

  return {
    output,
    forward() {
      operation.forward(callOf(), output.numbers.values);
    },
    backward() {
      const target = input.gradient?.values;
      const wanted = { wantInput: target !== undefined, wantKernel, output: output.numbers.values };
      const gradients = operation.backward(callOf(), output.gradient!.values, wanted, target);
      fillNumbers(kernel.gradient, gradients.kernel);
      fillNumbers(bias?.gradient, gradients.bias);
    },
  };
}
