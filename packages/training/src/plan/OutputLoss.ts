import type { PlanPlace } from "@seqloom/graph";
import { floatsOf } from "@seqloom/kernels";
import { cast, engine, mul, type Scalar, type Tensor, tensor, tidy, valueAndGrad } from "@tensorflow/tfjs-core";
import type { CompiledLoss } from "../compile/compiledModel.js";
import type { Column } from "../data/modelData.js";
import { toTensors } from "../data/toTensors.js";
import { rowFunctionOf } from "../losses/rowLoss.js";
import { reduceLoss } from "../weights/reduceLoss.js";
import { meanOf } from "./meanOf.js";
import { RowValues } from "./RowValues.js";
import { toFloats } from "./toFloats.js";

/** A loss of an output, and its part in the sum over all outputs. */
export interface LossValue {
  readonly loss: number;
  readonly inSum: number;
}

/**
 * The loss of one output in a plan. The commonest ones go row by row; weights, masks and all other losses take the operations of
 * tfjs, on the output alone.
 */
export class OutputLoss {
  readonly #loss: CompiledLoss;
  readonly #output: PlanPlace;
  readonly #rows: RowValues | undefined;

  /** @param targetShape shape of the targets */
  constructor(loss: CompiledLoss, output: PlanPlace, targetShape: readonly number[], isWeighted: boolean) {
    this.#loss = loss;
    this.#output = output;
    const { reduction = "sum_over_batch_size", counts, call } = loss;
    const isPlain = (reduction === "sum_over_batch_size" || reduction === "mean") && !counts;
    if (!isPlain || isWeighted || output.mask) return;
    const rule = rowFunctionOf(call, targetShape, output.shape);
    this.#rows = rule && new RowValues(rule, output.shape);
  }

  /** The loss of a batch. Fills the gradient of the output where there is one. */
  compute(targets: Column, weights: Column | undefined): LossValue {
    return this.#rows ? this.#byRows(this.#rows, targets) : this.#byTensors(targets, weights);
  }

  #byRows(rows: RowValues, targets: Column): LossValue {
    const { weight } = this.#loss;
    const share = Math.fround(Math.fround(weight ?? 1) / rows.values.length);
    rows.compute(toFloats(targets), this.#output.numbers.values, this.#output.gradient?.values, share);
    const loss = meanOf(rows.values);
    return { loss, inSum: weight === undefined ? loss : Math.fround(loss * Math.fround(weight)) };
  }

  #byTensors(targets: Column, weightColumn: Column | undefined): LossValue {
    const { call, counts, reduction, weight } = this.#loss;
    const { shape, numbers, mask: steps, gradient } = this.#output;
    return tidy(() => {
      const [y, weights] = toTensors(weightColumn ? [targets, weightColumn] : [targets]);
      const ofSteps = steps && tensor(Float32Array.from(steps), [...shape.slice(0, 2)]);
      let loss: Tensor | undefined;
      const inSumOf = (output: Tensor): Tensor => {
        const own = counts?.(y!, output);
        const mask = own && ofSteps ? mul(own, cast(ofSteps, "float32")) : (own ?? ofSteps);
        loss = reduceLoss("loss", call(y!, output), { mask, reduction, weights });
        return weight === undefined ? loss : mul<Scalar>(loss, weight);
      };
      const output = tensor(Float32Array.from(numbers.values), [...shape]);
      let inSum: Tensor;
      if (gradient) {
        const derived = valueAndGrad(inSumOf)(output);
        inSum = derived.value;
        gradient.values.set(floatsOf(engine().backend, derived.grad));
      } else inSum = inSumOf(output);
      return { loss: loss!.dataSync()[0]!, inSum: inSum.dataSync()[0]! };
    });
  }
}
