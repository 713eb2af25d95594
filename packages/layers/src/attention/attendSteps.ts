import type { PlanBuilder, PlanNumbers } from "@seqloom/graph";
import type { Kernels } from "@seqloom/kernels";
import { batchProduct } from "../operations/batchProduct.js";
import { sizeOf } from "../operations/planNumbers.js";

/** Numbers with their gradient. */
export interface Attended {
  readonly numbers: PlanNumbers;
  readonly gradient: PlanNumbers | null;
}

/** Parts of an attention that mixes values by scores. */
export interface AttendParts {
  /** Groups apart (samples, and heads), steps of the query, places of the values, numbers of a value. */
  readonly sizes: readonly [groups: number, steps: number, places: number, size: number];
  /** Fills the fit of each step to each place, [groups, steps, places]. */
  readonly fillScores: (fit: Float32Array) => void;
  /** Fills the gradients of what the scores are made of. */
  readonly deriveScores: (slopes: Float32Array) => void;
  /** [groups, places, size] */
  readonly value: Attended;
  /** [groups, steps, size] */
  readonly output: Attended;
  /** The shares, as an output of its own; null: nobody wants them. */
  readonly shares: Attended | null;
  /** Whether a step sees a place; null: all see all. */
  readonly sees: ((group: number, step: number, place: number) => boolean) | null;
  /** Score of a place that is not seen, from the one that it had. */
  readonly hide: (score: number) => number;
  /** Whether the share of such a place is 0 in any case. */
  readonly zeros: boolean;
  /** Draws the factors of the shares in training; null: none. */
  readonly draw: ((size: number) => Float32Array) | null;
}

/** softmax(scores) value, in a plan. */
export function attendSteps(
  parts: AttendParts,
  kernels: Kernels,
  builder: PlanBuilder,
): { forward(): void; backward(): void } {
  const [groups, steps, places, size] = parts.sizes;
  const { value, output, sees } = parts;
  const call = { activation: "softmax", width: places } as const;
  const [fit, shares, slopes] = Array.from({ length: 3 }, () => builder.room([groups, steps, places])) as Rooms;
  let drawn: Float32Array | undefined;
  let dropped: Float32Array = shares.values;

  /** Calls a function with each place that is not seen. */
  function forHidden(each: (index: number) => void): void {
    if (!sees) return;
    let index = 0;
    for (let group = 0; group < groups; group++) {
      for (let step = 0; step < steps; step++) {
        for (let place = 0; place < places; place++, index++) if (!sees(group, step, place)) each(index);
      }
    }
  }

  return {
    forward() {
      parts.fillScores(fit.values);
      const scores = fit.values;
      forHidden((index) => void (scores[index] = parts.hide(scores[index]!)));
      kernels.activation.forward({ ...call, input: scores }, shares.values);
      const own = shares.values;
      if (parts.zeros) forHidden((index) => void (own[index] = 0));
      parts.shares?.numbers.values.set(own);
      drawn = parts.draw?.(sizeOf([groups, steps, places]));
      dropped = drawn ? own.map((share, i) => share * drawn![i]!) : own;
      const product = { groups, rows: steps, inner: places, columns: size };
      batchProduct(kernels, product, [dropped, value.numbers.values], output.numbers.values);
    },
    backward() {
      const dy = output.gradient!.values;
      const ofShares = { groups, rows: steps, inner: size, columns: places, turnRight: true };
      batchProduct(kernels, ofShares, [dy, value.numbers.values], slopes.values);
      if (value.gradient) {
        const given = drawn ? dropped : shares.values;
        const ofValue = { groups, rows: places, inner: steps, columns: size, turnLeft: true };
        batchProduct(kernels, ofValue, [given, dy], value.gradient.values);
      }
      const by = slopes.values;
      if (drawn) for (let i = 0; i < by.length; i++) by[i]! *= drawn[i]!;
      const others = parts.shares?.gradient?.values;
      if (others) for (let i = 0; i < by.length; i++) by[i]! += others[i]!;
      if (parts.zeros) forHidden((index) => void (by[index] = 0));
      kernels.activation.backward(call, shares.values, by, fit.values);
      parts.deriveScores(fit.values);
    },
  };
}

type Rooms = [PlanNumbers, PlanNumbers, PlanNumbers];
