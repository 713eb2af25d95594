import { type Tensor, tidy, util, type Variable, zerosLike } from "@tensorflow/tfjs-core";

/** State of an optimizer for a weight, as tfjs's optimizers save and load it. */
export interface Slot {
  readonly originalName: string;
  readonly variable: Variable;
}

/**
 * The slot of a weight in one of an optimizer's lists, made in the weight's first step.
 *
 * @param place the weight's place in the list
 * @param kind what tfjs puts behind the weight's name: "m", "rms"
 * @param start what the slot begins with; default: zeros
 * @throws Error if a loaded slot has another shape than the weight
 */
export function slotOf(
  slots: Slot[],
  place: number,
  weight: Variable,
  kind: string,
  start: (weight: Variable) => Tensor = zerosLike,
): Variable {
  const { variable } = (slots[place] ??= {
    originalName: `${weight.name}/${kind}`,
    variable: tidy(() => start(weight).variable(false)),
  });
  if (util.arraysEqual(variable.shape, weight.shape)) return variable;
  const [given, wanted] = [variable, weight].map(({ shape }) => `[${shape.join(", ")}]`);
  throw new Error(`Optimizer: ${kind} of weight ${weight.name} must be of shape ${wanted}, got ${given} from a file.`);
}

/** Lets go of all slots in some lists. */
export function disposeSlots(...lists: Slot[][]): void {
  for (const list of lists) {
    for (const { variable } of list) variable.dispose();
    list.length = 0;
  }
}
