import { fill, tidy, util, type Variable } from "@tensorflow/tfjs-core";
import type { SlotKind } from "./rules/UpdateRule.js";

/** State of an optimizer for a weight, as tfjs's optimizers save and load it. */
export interface Slot {
  readonly originalName: string;
  readonly variable: Variable;
}

/**
 * The slot of a weight in an optimizer's list, made in the weight's first step.
 *
 * @param place the slot's place in the list
 * @throws Error if a loaded slot has another shape than the weight
 */
export function slotOf(slots: Slot[], place: number, weight: Variable, { name, start = 0 }: SlotKind): Variable {
  const { variable } = (slots[place] ??= {
    originalName: `${weight.name}/${name}`,
    variable: tidy(() => fill(weight.shape, start).variable(false)),
  });
  if (util.arraysEqual(variable.shape, weight.shape)) return variable;
  const [given, wanted] = [variable, weight].map(({ shape }) => `[${shape.join(", ")}]`);
  throw new Error(`Optimizer: ${name} of weight ${weight.name} must be of shape ${wanted}, got ${given} from a file.`);
}

/** Disposes of all slots of a list. */
export function disposeSlots(slots: Slot[]): void {
  for (const { variable } of slots) variable.dispose();
  slots.length = 0;
}
