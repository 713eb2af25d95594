import type { PlanBuilder, PlanPlace } from "@seqloom/graph";
import { spreadPlaces } from "../operations/permutedPlaces.js";
import { sizeOf } from "../operations/planNumbers.js";

/** Inputs of a merging layer in a plan, as they fit its output. */
export interface MergedInputs {
  readonly output: PlanPlace;
  readonly inputs: readonly PlanPlace[];
  /** For each input the place of its number for each number of the output; undefined where they are the same places. */
  readonly places: readonly (Int32Array | undefined)[];
  /** Whether a number of the output counts in an input; undefined for an input without a mask. */
  readonly counts: readonly (((place: number) => boolean) | undefined)[];
  /** Fills the mask of the output. A step counts where it counts in one input. */
  fillMask(): void;
}

/** Makes the output of a merging layer, or says why it has no plan. */
export function mergedInputs(builder: PlanBuilder): MergedInputs | string {
  const { inputs } = builder;
  const rank = Math.max(...inputs.map(({ shape }) => shape.length));
  const shapes = inputs.map(({ shape: [batch, ...sizes] }) => [
    batch!,
    ...Array<number>(rank - 1 - sizes.length).fill(1),
    ...sizes,
  ]);
  const shape = shapes[0]!.map((_, axis) => Math.max(...shapes.map((each) => each[axis]!)));
  const masks = inputs.map(({ mask }) => mask);
  const steps = (sizes: readonly number[]) => sizes.slice(0, 2).join();
  if (masks.some((mask, i) => mask && (inputs[i]!.shape.length < rank || steps(shapes[i]!) !== steps(shape)))) {
    return "its inputs have masks, and other numbers of steps";
  }
  const perStep = sizeOf(shape.slice(2));
  const mask = masks.includes(null) ? null : new Uint8Array(sizeOf(shape) / perStep);
  return {
    output: builder.output(shape, mask),
    inputs,
    places: shapes.map((each) => (each.join() === shape.join() ? undefined : spreadPlaces(shape, each))),
    counts: masks.map((each) => (each ? (place: number) => each[Math.floor(place / perStep)] === 1 : undefined)),
    fillMask() {
      if (mask) for (let step = 0; step < mask.length; step++) mask[step] = Number(masks.some((each) => each![step]));
    },
  };
}

/** Fills the gradient of an input: that of each of its numbers is the sum of those of the places where it stands. */
export function fillGradient(
  input: PlanPlace,
  places: Int32Array | undefined,
  size: number,
  slopeAt: (place: number) => number,
): void {
  const dx = input.gradient?.values;
  if (!dx) return;
  if (!places) for (let i = 0; i < size; i++) dx[i] = slopeAt(i);
  else {
    dx.fill(0);
    for (let i = 0; i < size; i++) dx[places[i]!]! += slopeAt(i);
  }
}
