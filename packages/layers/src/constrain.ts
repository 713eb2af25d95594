import { tidy } from "@tensorflow/tfjs-core";
import type { Tensor, Variable } from "@tensorflow/tfjs-core";
import type { LayerVariable } from "@tensorflow/tfjs-layers";
import type { Constraint } from "./kerasClass.js";

/**
 * Holds a weight in its bounds: each value that is assigned to it is brought back into them at once. tfjs keeps the
 * constraint of a weight but does not apply it when an optimizer changes the weight, so that training would ignore it.
 *
 * The values that the initializer gave stay as they are, as in Keras.
 */
export function constrain(weight: LayerVariable, constraint: Constraint): void {
  const variable = weight.read() as Variable;
  const assign = variable.assign.bind(variable);
  variable.assign = (value: Tensor) => {
    assign(value);
    tidy(() => assign(constraint.apply(variable)));
  };
}
