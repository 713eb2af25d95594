import type { LayerSteps, PlanBuilder } from "@seqloom/graph";

/** Parts of a `Normalization` layer. */
export interface RescaleParts {
  readonly mean: { readonly values: Float32Array };
  readonly variance: { readonly values: Float32Array };
  /** The index in mean and variance of each number. */
  readonly places: Int32Array;
  /** Smallest deviation that is divided by. */
  readonly smallest: number;
  readonly invert: boolean;
}

/** `Normalization` in a plan: (x - mean) / deviation, or with `invert` x * deviation + mean. */
export function rescalePlan(
  { mean, variance, places, smallest, invert }: RescaleParts,
  builder: PlanBuilder,
): LayerSteps {
  const { input } = builder;
  const output = builder.output(input.shape);
  const factors = () => variance.values.map((value) => (invert ? deviationOf(value) : 1 / deviationOf(value)));
  const deviationOf = (value: number): number => Math.max(Math.sqrt(value), smallest);
  return {
    output,
    forward() {
      const [x, y, factor, middle] = [input.numbers.values, output.numbers.values, factors(), mean.values];
      for (let i = 0; i < y.length; i++) {
        const [by, from] = [factor[places[i]!]!, middle[places[i]!]!];
        y[i] = invert ? from + x[i]! * by : (x[i]! - from) * by;
      }
    },
    backward() {
      if (!input.gradient) return;
      const [dx, dy, factor] = [input.gradient.values, output.gradient!.values, factors()];
      for (let i = 0; i < dx.length; i++) dx[i] = dy[i]! * factor[places[i]!]!;
    },
  };
}
