import { type Tensor, tidy, type Variable } from "@tensorflow/tfjs-core";
import type { LayerVariable } from "@tensorflow/tfjs-layers";
import type { Constraint } from "../config/kerasClass.js";

/**
 * Holds a weight in its bounds while it is trained: what an optimizer assigns is brought back into them at once. tfjs keeps
 * the constraint of a weight but its optimizers go past it, so that training would ignore it.
 *
 * Values that are set stay as they are, as in Keras: those of the initializer, of `setWeights`, of a file.
 */
export function constrain(weight: LayerVariable, constraint: Constraint): void {
  const variable = weight.read() as Variable;
  const assign = variable.assign.bind(variable);
  const write = weight.write.bind(weight);
  let setting = false;
  variable.assign = (value: Tensor) => {
    assign(value);
    if (!setting) tidy(() => assign(constraint.apply(variable)));
  };
  weight.write = (value: Tensor) => {
    setting = true;
    try {
      return write(value);
    } finally {
      setting = false;
    }
  };
}
