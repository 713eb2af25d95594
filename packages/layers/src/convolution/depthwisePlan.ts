import type { LayerVariable } from "@tensorflow/tfjs-layers";
import type { LayerSteps, PlanBuilder, PlanPlace } from "@seqloom/graph";
import { sharedKernels } from "@seqloom/kernels";
import { activationPlan } from "../core/activationPlan.js";
import type { ActivationName } from "../operations/activate.js";
import { builderFrom, innerPlace } from "../plans/innerPlace.js";
import { productPlan } from "../plans/productPlan.js";
import { placeWindows, type StepWindow } from "../operations/stepWindow.js";

/** Parts of a layer that convolves each feature by itself. */
export interface DepthwiseParts {
  /** [size, features, patterns] */
  readonly kernel: LayerVariable;
  readonly bias: LayerVariable | null;
  readonly activation: ActivationName;
  readonly window: StepWindow;
  /** [1, features * patterns, filters], of a layer that mixes the patterns behind; else null. */
  readonly pointwise: LayerVariable | null;
}

/** `DepthwiseConv1D` and `SeparableConv1D` in a plan. A mask ends here. */
export function depthwisePlan(parts: DepthwiseParts, builder: PlanBuilder): LayerSteps | string {
  const { kernel, bias, activation, window, pointwise } = parts;
  const [batch, steps] = builder.input.shape as [number, number];
  const { windows } = placeWindows(window, steps);
  const [, features, patterns] = kernel.shape as [number, number, number];
  const shape = [batch, windows, features * patterns];
  if (pointwise === null && activation === "linear") {
    const output = builder.output(shape, null);
    return { output, ...patternSteps(parts, bias, builder, output) };
  }
  const sums = innerPlace(builder, shape);
  const own = patternSteps(parts, pointwise === null ? bias : null, builder, sums);
  const from = builderFrom(builder, sums);
  const behind = pointwise === null ? activationPlan(activation, from) : mixPlan(parts, pointwise, from);
  if (typeof behind === "string") return behind;

  return {
    output: behind.output,
    forward() {
      own.forward();
      behind.forward!();
    },
    backward() {
      behind.backward!();
      own.backward();
    },
  };
}

/** The product that mixes the patterns. */
function mixPlan(
  { bias, activation }: DepthwiseParts,
  pointwise: LayerVariable,
  builder: PlanBuilder,
): LayerSteps | string {
  const [batch, windows, size] = builder.input.shape as [number, number, number];
  const units = pointwise.shape[2]!;
  return productPlan(
    {
      operation: sharedKernels()?.dense,
      activation,
      kernel: pointwise,
      bias,
      outputShape: [batch, windows, units],
      mask: null,
      call: ({ bias: summands, ...arrays }) => ({
        ...{ batch: batch * windows, features: size, units },
        ...arrays,
        ...(summands && { bias: summands }),
      }),
    },
    builder,
  );
}

/** The sums of the patterns, plus the bias, between two places. */
function patternSteps(
  parts: DepthwiseParts,
  summand: LayerVariable | null,
  builder: PlanBuilder,
  output: PlanPlace,
): { forward(): void; backward(): void } {
  const { input } = builder;
  const kernel = builder.weight(parts.kernel);
  const bias = summand && builder.weight(summand);
  const [, , patterns] = parts.kernel.shape as [number, number, number];
  const [, , outputs] = output.shape as [number, number, number];
  const pairs = stepPairs(parts.window, input.shape);

  return {
    forward() {
      const [x, y, weights, summands] = [input.numbers.values, output.numbers.values, kernel.values, bias?.values];
      for (let i = 0; i < y.length; i++) y[i] = summands ? summands[i % outputs]! : 0;
      for (const { tap, from, to } of pairs) {
        for (let i = 0; i < outputs; i++) {
          y[to * outputs + i]! += x[((from * outputs + i) / patterns) | 0]! * weights[tap * outputs + i]!;
        }
      }
    },
    backward() {
      const [x, dy, weights] = [input.numbers.values, output.gradient!.values, kernel.values];
      const dx = input.gradient?.values.fill(0);
      const ofKernel = new Float64Array(kernel.gradient?.length ?? 0);
      for (const { tap, from, to } of pairs) {
        for (let i = 0; i < outputs; i++) {
          const place = ((from * outputs + i) / patterns) | 0;
          if (dx) dx[place]! += dy[to * outputs + i]! * weights[tap * outputs + i]!;
          if (ofKernel.length > 0) ofKernel[tap * outputs + i]! += dy[to * outputs + i]! * x[place]!;
        }
      }
      kernel.gradient?.set(ofKernel);
      if (!bias?.gradient) return;
      const ofBias = new Float64Array(outputs);
      for (let i = 0; i < dy.length; i++) ofBias[i % outputs]! += dy[i]!;
      bias.gradient.set(ofBias);
    },
  };
}

/** For each window and each of its places, the row of the output, that of the input, and the place. */
function stepPairs(
  window: StepWindow,
  [batch, steps]: readonly number[],
): { readonly tap: number; readonly from: number; readonly to: number }[] {
  const { windows, before } = placeWindows(window, steps!);
  const pairs = [];
  for (let row = 0; row < batch! * windows; row++) {
    const [sample, at] = [Math.floor(row / windows), row % windows];
    for (let tap = 0; tap < window.size; tap++) {
      const step = at * window.strides - before + tap * window.dilationRate;
      if (step >= 0 && step < steps!) pairs.push({ tap, from: sample * steps! + step, to: row });
    }
  }
  return pairs;
}
