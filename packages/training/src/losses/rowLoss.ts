import { customGrad, engine, getBackend, type GradSaveFunc, tensor, type Tensor, util } from "@tensorflow/tfjs-core";
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

/** A loss or a metric that goes row by row. */
export interface RowFunction {
  /** The value of a row; a loss fills the places of the row in `slopes` as well. */
  readonly rule: RowRule;
  readonly kind: "numbers" | "labels";
}

/** The row function that a function is for targets and predictions of two shapes. */
type RowFunctionFinder = (targets: readonly number[], predictions: readonly number[]) => RowFunction | undefined;

const finders = new WeakMap<LossFunction, RowFunctionFinder>();

/**
 * Notes that a loss or a metric goes row by row, for a training without tensors.
 *
 * @returns the loss or metric
 */
export function inRows(call: LossFunction, find: RowFunctionFinder): LossFunction {
  finders.set(call, find);
  return call;
}

/** The row function of a loss or metric; undefined where it has to be given tensors. */
export function rowFunctionOf(
  call: LossFunction,
  targets: readonly number[],
  predictions: readonly number[],
): RowFunction | undefined {
  return finders.get(call)?.(targets, predictions);
}

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
  const call: LossFunction = (yTrue, yPred) => {
    const goesInRows =
      readsAtOnce(getBackend()) && engine().state.gradientDepth <= 1 && fits(yTrue.shape, yPred.shape, kind);
    if (!goesInRows) return composed(yTrue, yPred);
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
  return inRows(call, (targets, predictions) => (fits(targets, predictions, kind) ? { rule, kind } : undefined));
}

/** A metric in one plain loop, as `rowLoss`. */
export function rowMetric(
  rule: (row: Row) => number,
  composed: LossFunction,
  kind: "numbers" | "labels" = "numbers",
): LossFunction {
  const call: LossFunction = (yTrue, yPred) => {
    if (!(readsAtOnce(getBackend()) && fits(yTrue.shape, yPred.shape, kind))) return composed(yTrue, yPred);
    return tensor(eachRow(yTrue, yPred, rule), yPred.shape.slice(0, -1));
  };
  return inRows(call, (targets, predictions) => (fits(targets, predictions, kind) ? { rule, kind } : undefined));
}

/** Whether there is a target for each prediction, or a label for each row of them. */
function fits(targets: readonly number[], predictions: readonly number[], kind: RowFunction["kind"]): boolean {
  const size = util.sizeFromShape([...predictions]);
  return util.sizeFromShape([...targets]) === (kind === "labels" ? size / predictions.at(-1)! : size);
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
