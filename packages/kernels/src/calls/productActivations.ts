import { ArgumentError } from "@seqloom/array";
import { activationNumbers, rowActivationNumbers } from "../binaries/layout.js";
import { checkFloats, type Dimensions } from "./checkArrays.js";
import type { ProductActivation, ProductBackwardOptions } from "./productTypes.js";

/** Number of each activation of a product. */
export const PRODUCT_ACTIVATIONS: Readonly<Record<ProductActivation, number>> = {
  ...activationNumbers,
  ...rowActivationNumbers,
};

/**
 * Whether the products have an activation of this name.
 *
 * @example
 * isProductActivation("softmax"); // → true
 * isProductActivation("gelu"); // → false
 */
export function isProductActivation(name: unknown): name is ProductActivation {
  return typeof name === "string" && Object.hasOwn(PRODUCT_ACTIVATIONS, name);
}

/** Checks the activation of a call. */
export function checkActivation(caller: string, activation: unknown): void {
  if (activation === undefined || isProductActivation(activation)) return;
  const names = Object.keys(PRODUCT_ACTIVATIONS);
  throw new ArgumentError(caller, "activation", names.map((name) => `"${name}"`).join(", "), activation);
}

/** Checks the output that `backward` gets, and that it is there where the activation needs it. */
export function checkOutput(
  caller: string,
  { activation = "linear" }: { readonly activation?: ProductActivation },
  { output }: ProductBackwardOptions,
  dimensions: Dimensions,
): void {
  if (output !== undefined) checkFloats(caller, "options.output", output, dimensions);
  else if (activation !== "linear") {
    throw new ArgumentError(caller, "options.output", `the result of forward, for the slope of ${activation}`, output);
  }
}
