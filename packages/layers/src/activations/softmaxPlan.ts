import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { sharedKernels } from "@seqloom/kernels";
import { activationPlan } from "../core/activationPlan.js";
import { permutedPlaces } from "../operations/permutedPlaces.js";
import { NO_KERNELS, sizeOf } from "../operations/planNumbers.js";

/** Number in the place of one that is masked, as in Keras. */
const FAR_BELOW = -1e9;

/**
 * `Softmax` in a plan.
 *
 * @param axes those along which the numbers add up to 1, counted from 0
 */
export function softmaxPlan(axes: readonly number[], builder: PlanBuilder): LayerSteps | string {
  const { input } = builder;
  const { shape, mask } = input;
  const last = shape.length - 1;
  if (mask === null && axes.length === 1 && axes[0] === last) return activationPlan("softmax", builder);
  if (mask !== null && shape.length !== 2) return "its mask is not of the shape of its input";
  const operation = sharedKernels()?.activation;
  if (operation === undefined) return NO_KERNELS;
  const output = builder.output(shape);
  const places = permutedPlaces(shape, [...[...shape.keys()].filter((axis) => !axes.includes(axis)), ...axes]);
  const call = { activation: "softmax", width: sizeOf(axes.map((axis) => shape[axis]!)) } as const;
  const [rows, shares, gradient] = [builder.room(shape), builder.room(shape), builder.room(shape)];
  const isThere = (place: number): boolean => mask === null || mask[place] === 1;

  return {
    output,
    forward() {
      const [x, sorted] = [input.numbers.values, rows.values];
      for (const [i, place] of places.entries()) sorted[i] = isThere(place) ? x[place]! : FAR_BELOW;
      operation.forward({ ...call, input: sorted }, shares.values);
      const [y, found] = [output.numbers.values, shares.values];
      for (const [i, place] of places.entries()) y[place] = isThere(place) ? found[i]! : 0;
    },
    backward() {
      if (!input.gradient) return;
      const dy = output.gradient!.values;
      const sorted = gradient.values;
      for (const [i, place] of places.entries()) sorted[i] = isThere(place) ? dy[place]! : 0;
      operation.backward(call, shares.values, sorted, rows.values);
      const [dx, found] = [input.gradient.values, rows.values];
      for (const [i, place] of places.entries()) dx[place] = isThere(place) ? found[i]! : 0;
    },
  };
}
