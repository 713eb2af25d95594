import { type Optimizer, util, type Variable } from "@tensorflow/tfjs-core";
import type { ParameterTotal } from "./ModelRows.js";

/** A number that an optimizer keeps for each weight, as tfjs's optimizers hold it. */
interface Slot {
  readonly originalName: string;
  readonly variable: Variable;
}

/**
 * Size of an optimizer's state, as Keras counts it: its slots (averages of the gradients, say), the number of steps
 * (8 bytes) and the learning rate (4 bytes).
 *
 * @returns nothing before the first step, when there are no slots yet
 */
export function optimizerTotal(optimizer: Optimizer | null | undefined): ParameterTotal | undefined {
  if (!optimizer || optimizer.iterations === 0) return undefined;
  let params = 2;
  let sizeBytes = 12;
  for (const { size, dtype } of slotVariables(optimizer)) {
    params += size;
    sizeBytes += size * util.bytesPerElement(dtype);
  }
  return { params, sizeBytes };
}

function slotVariables(optimizer: Optimizer): Variable[] {
  const fields = Object.entries(optimizer) as [string, unknown][];
  const hasNoMomentum = "momentum" in optimizer && optimizer.momentum === 0;
  return fields.flatMap(([name, value]) => {
    if (!isSlots(value)) return [];
    if (name === "accumulatedMoments" && hasNoMomentum) return []; // tfjs's RMSProp makes them all the same, Keras's not
    return value.map(({ variable }) => variable);
  });
}

function isSlots(value: unknown): value is Slot[] {
  return Array.isArray(value) && value.every((slot: object) => "originalName" in slot && "variable" in slot);
}
