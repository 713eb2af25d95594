import { add, mul, type Tensor } from "@tensorflow/tfjs-core";
import { layers, type Shape } from "@tensorflow/tfjs-layers";
import type { LayerSteps, PlanBuilder } from "@seqloom/graph";

/** Gives the sum of its two inputs and their product, by the tape and in a plan. */
export class SumAndProductLayer extends layers.Layer {
  static readonly className = "SumAndProductLayer";

  override call(inputs: Tensor | Tensor[]): Tensor[] {
    const [a, b] = inputs as [Tensor, Tensor];
    return [add(a, b), mul(a, b)];
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape[] {
    return inputShape as Shape[];
  }

  planSteps({ inputs, output }: PlanBuilder): LayerSteps {
    const [a, b] = inputs as [(typeof inputs)[0], (typeof inputs)[0]];
    const [sum, product] = [output(a.shape), output(a.shape, null, 1)];
    const slopeOf = (other: Float32Array, i: number): number =>
      (sum.gradient?.values[i] ?? 0) + (product.gradient?.values[i] ?? 0) * other[i]!;
    return {
      output: sum,
      furtherOutputs: [product],
      forward: () => {
        const [left, right] = [a.numbers.values, b.numbers.values];
        sum.numbers.values.set(left.map((value, i) => value + right[i]!));
        product.numbers.values.set(left.map((value, i) => value * right[i]!));
      },
      backward: () => {
        const [left, right] = [a.numbers.values, b.numbers.values];
        a.gradient?.values.set(left.map((_, i) => slopeOf(right, i)));
        b.gradient?.values.set(left.map((_, i) => slopeOf(left, i)));
      },
    };
  }
}
