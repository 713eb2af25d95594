import { customGrad, engine, getBackend, type GradSaveFunc, tensor, type Tensor } from "@tensorflow/tfjs-core";
import { floatsOf, readsAtOnce } from "@seqloom/kernels";
import type { LossFunction } from "./LossFunction.js";

/** Targets and predictions of a row: the numbers from `begin` up to `end`. */
export interface Row {
  readonly targets: Float32Array;
  readonly predictions: Float32Array;
  readonly begin: number;
  readonly end: number;
  /** The number of the row. */
  readonly index: number;
}

/** The loss of one row. Fills the places of the row in `slopes` with its derivatives by the predictions. */
export type RowRule = (row: Row, slopes: Float32Array) => number;

const NO_SECOND_GRADIENT =
  "rowLoss: the gradient of its gradient is not known, since it ran in one loop. Compute the loss inside of the function " +
  "whose gradient is taken: there it takes operations of tfjs.";

/**
 * A loss in one plain loop, with its gradient: tfjs takes a dozen operations forward and more backward, each of which
 * costs more than the loss of a small batch.
 *
 * @param rule what makes the loss of a row
 * @param composed the same loss in operations of tfjs, for backends whose numbers no loop can reach and for gradients of
 *   gradients, and for targets of another shape, which tfjs spreads out
 * @param kind whether targets are numbers, as many as the predictions, or one label for each row
 */
export function rowLoss(rule: RowRule, composed: LossFunction, kind: "numbers" | "labels" = "numbers"): LossFunction {
  return (yTrue, yPred) => {
    const inRows = readsAtOnce(getBackend()) && engine().state.gradientDepth <= 1 && fits(yTrue, yPred, kind);
    if (!inRows) return composed(yTrue, yPred);
    const run = customGrad((...given: (Tensor | GradSaveFunc)[]) => {
      const slopes = new Float32Array(yPred.size);
      const values = eachRow(yTrue, given[0] as Tensor, (row) => rule(row, slopes));
      const gradFunc = (dy: Tensor): Tensor => {
        if (engine().isTapeOn()) throw new Error(NO_SECOND_GRADIENT);
        return scaled(slopes, floatsOf(engine().backend, dy), yPred.shape);
      };
      return { value: tensor(values, yPred.shape.slice(0, -1)), gradFunc };
    });
    return run(yPred);
  };
}

/** A metric in one plain loop, as `rowLoss`. */
export function rowMetric(
  rule: (row: Row) => number,
  composed: LossFunction,
  kind: "numbers" | "labels" = "numbers",
): LossFunction {
  return (yTrue, yPred) => {
    if (!(readsAtOnce(getBackend()) && fits(yTrue, yPred, kind))) return composed(yTrue, yPred);
    return tensor(eachRow(yTrue, yPred, rule), yPred.shape.slice(0, -1));
  };
}

/** Whether there is a target for each prediction, or a label for each row of them. */
function fits(yTrue: Tensor, yPred: Tensor, kind: "numbers" | "labels"): boolean {
  return yTrue.size === (kind === "labels" ? yPred.size / yPred.shape.at(-1)! : yPred.size);
}

function eachRow(yTrue: Tensor, yPred: Tensor, rule: (row: Row) => number): Float32Array {
  const { backend } = engine();
  const [targets, predictions] = [floatsOf(backend, yTrue), floatsOf(backend, yPred)];
  const width = yPred.shape.at(-1)!;
  const values = new Float32Array(yPred.size / width);
  for (let index = 0; index < values.length; index++) {
    values[index] = rule({ targets, predictions, begin: index * width, end: (index + 1) * width, index });
  }
  return values;
}

/** Each row of slopes times the gradient of the row. */
function scaled(slopes: Float32Array, dy: Float32Array, shape: number[]): Tensor {
  const width = shape.at(-1)!;
  return tensor(
    slopes.map((slope, i) => slope * dy[Math.floor(i / width)]!),
    shape,
  );
}
