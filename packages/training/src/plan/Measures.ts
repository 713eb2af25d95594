import type { PlanPlace } from "@seqloom/graph";
import type { Compiled } from "../compile/compiledModel.js";
import type { Batch } from "../data/batches.js";
import type { LossFunction } from "../losses/LossFunction.js";
import { maskedWeights } from "../weights/maskedWeights.js";
import { OutputLoss } from "./OutputLoss.js";
import { OutputMetric } from "./OutputMetric.js";
import { toFloats } from "./toFloats.js";

/** Loss and metrics of a batch. */
export interface Measured {
  /** The sum of the losses of all outputs, without the penalties. */
  readonly loss: number;
  /** The loss of each output. */
  readonly losses: readonly number[];
  readonly metrics: readonly { readonly value: number; readonly weight: number }[];
}

/** Loss and metrics of a compiled model in a plan, computed from its outputs on the spot. */
export class Measures {
  readonly #compiled: Compiled;
  readonly #outputs: readonly PlanPlace[];
  readonly #losses: readonly (OutputLoss | undefined)[];
  readonly #metrics: readonly { readonly metric: OutputMetric; readonly output: number; readonly weighted: boolean }[];

  /** @param batch one of the size that the plan is for */
  constructor(compiled: Compiled, outputs: readonly PlanPlace[], { y, weights }: Batch) {
    this.#compiled = compiled;
    this.#outputs = outputs;
    const isWeighted = weights !== undefined && weights.length > 0;
    this.#losses = compiled.losses.map((loss, i) =>
      loss.isAbsent ? undefined : new OutputLoss(loss, outputs[i]!, y[i]!.shape, isWeighted),
    );
    this.#metrics = compiled.metrics.flatMap((metric) => {
      const { call, output, weighted = false } = metric;
      if (call === undefined) return [];
      const own = { ...metric, call: call satisfies LossFunction };
      const ofOutput = new OutputMetric(own, outputs[output]!, y[output]!.shape, isWeighted && weighted);
      return [{ metric: ofOutput, output, weighted }];
    });
  }

  /** Measures a batch, and fills the gradients of the outputs. Metrics with counts count it. */
  compute(batch: Batch): Measured {
    const { y, weights } = batch;
    const losses: number[] = [];
    let loss: number | undefined;
    for (const [i, each] of this.#losses.entries()) {
      if (each === undefined) {
        this.#outputs[i]!.gradient?.values.fill(0);
        continue;
      }
      const value = each.compute(y[i]!, weights?.[i]);
      losses.push(value.loss);
      loss = loss === undefined ? value.inSum : Math.fround(loss + value.inSum);
    }
    const metrics = this.#metrics.map(({ metric, output, weighted }) =>
      metric.compute(y[output]!, weighted ? weights?.[output] : undefined),
    );
    return { loss: loss!, losses, metrics };
  }

  /** Lets the metrics that keep counts count a batch. Steps that a mask leaves out have the weight 0. */
  count({ y, weights }: Batch): void {
    for (const { metric, output, weighted } of this.#compiled.metrics) {
      if (metric === undefined) continue;
      const { numbers, shape, mask } = this.#outputs[output]!;
      const yPred = { data: Float32Array.from(numbers.values), shape };
      const yTrue = { data: toFloats(y[output]!), shape: y[output]!.shape };
      const passed = mask ? { data: Float32Array.from(mask), shape: shape.slice(0, 2) } : undefined;
      const given = weighted ? weights?.[output] : undefined;
      const own = given && { data: toFloats(given), shape: given.shape };
      metric.update(yTrue, yPred, maskedWeights(passed, own));
    }
  }
}
