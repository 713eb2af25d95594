import type { PlanPlace } from "@seqloom/graph";
import { engine, tensor, type Tensor, tidy } from "@tensorflow/tfjs-core";

/** Passes between two places of a plan. */
export interface PlaceSteps {
  forward(): void;
  backward(): void;
}

/** A function of one tensor in a plan, by the operations of tfjs: for what the kernels lack. It is computed again for the gradient. */
export function tensorSteps(input: PlanPlace, output: PlanPlace, compute: (input: Tensor) => Tensor): PlaceSteps {
  // Copies: on the backend cpu a tensor keeps the array that it is made of.
  const tensorOf = (values: Float32Array, { shape }: PlanPlace) => tensor(values.slice(), [...shape]);
  return {
    forward() {
      tidy(() => output.numbers.values.set(compute(tensorOf(input.numbers.values, input)).dataSync()));
    },
    backward() {
      if (!input.gradient || !output.gradient) return;
      const { gradient } = input;
      const ofOutput = output.gradient.values;
      tidy(() => {
        const x = tensorOf(input.numbers.values, input);
        const { grads } = engine().gradients(() => compute(x), [x], tensorOf(ofOutput, output));
        gradient.values.set(grads[0]!.dataSync());
      });
    },
  };
}
