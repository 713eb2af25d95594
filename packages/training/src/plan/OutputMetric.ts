import type { PlanPlace } from "@seqloom/graph";
import { tensor, tidy } from "@tensorflow/tfjs-core";
import type { CompiledMetric } from "../compile/compiledModel.js";
import type { Column } from "../data/modelData.js";
import { toTensors } from "../data/toTensors.js";
import type { LossFunction } from "../losses/LossFunction.js";
import { rowFunctionOf } from "../losses/rowLoss.js";
import { weightedMean } from "../weights/weightedMean.js";
import { meanOf } from "./meanOf.js";
import { RowValues } from "./RowValues.js";
import { toFloats } from "./toFloats.js";

/** A metric of a batch, and its weight in the average of an epoch. */
export interface MetricValue {
  readonly value: number;
  readonly weight: number;
}

/** A metric that is a mean, in a plan: row by row, or where there are weights or a mask in operations of tfjs. */
export class OutputMetric {
  readonly #name: string;
  readonly #call: LossFunction;
  readonly #output: PlanPlace;
  readonly #rows: RowValues | undefined;

  constructor(
    { name, call }: CompiledMetric & { readonly call: LossFunction },
    output: PlanPlace,
    targetShape: readonly number[],
    isWeighted: boolean,
  ) {
    this.#name = name;
    this.#call = call;
    this.#output = output;
    if (isWeighted || output.mask) return;
    const rule = rowFunctionOf(call, targetShape, output.shape);
    this.#rows = rule && new RowValues(rule, output.shape);
  }

  /** The metric of a batch. */
  compute(targets: Column, weights: Column | undefined): MetricValue {
    const { shape, numbers, mask } = this.#output;
    if (this.#rows) {
      this.#rows.compute(toFloats(targets), numbers.values);
      return { value: meanOf(this.#rows.values), weight: shape[0]! };
    }
    return tidy(() => {
      const [yTrue, ofSamples] = toTensors(weights ? [targets, weights] : [targets]);
      const ofSteps = mask && tensor(Uint8Array.from(mask), [...shape.slice(0, 2)], "bool");
      const values = this.#call(yTrue!, tensor(Float32Array.from(numbers.values), [...shape]));
      const { value, weight } = weightedMean(`metric ${this.#name}`, values, ofSteps, ofSamples);
      return {
        value: value.dataSync()[0]!,
        weight: typeof weight === "number" ? weight : weight.dataSync()[0]!,
      };
    });
  }
}
