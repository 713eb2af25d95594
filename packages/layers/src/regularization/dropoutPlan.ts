import type { Random } from "@seqloom/array";
import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { drawDropout } from "../operations/dropoutMask.js";
import { spreadPlaces } from "../operations/permutedPlaces.js";
import { sizeOf } from "../operations/planNumbers.js";

/** Parts of a layer that drops. */
export interface DropoutParts {
  readonly random: Random;
  readonly rate: number;
  /** The shape of the draws, with 1 where one draw serves the whole axis. */
  readonly noiseShape: (shape: readonly number[]) => readonly number[];
}

/** Dropout in a plan: output = input × mask, with the draws of `dropoutMask`. */
export function dropoutPlan({ random, rate, noiseShape }: DropoutParts, builder: PlanBuilder): LayerSteps {
  if (!builder.training || rate === 0) return { output: builder.sameOutput() };
  const { input } = builder;
  const drawn = noiseShape(input.shape);
  const places = sizeOf(drawn) === sizeOf(input.shape) ? undefined : spreadPlaces(input.shape, drawn);
  const output = builder.output(input.shape);
  let mask: Float32Array = new Float32Array(0);
  const multiply = (target: Float32Array, values: Float32Array): void => {
    if (places) for (let i = 0; i < values.length; i++) target[i] = values[i]! * mask[places[i]!]!;
    else for (let i = 0; i < values.length; i++) target[i] = values[i]! * mask[i]!;
  };

  return {
    output,
    forward() {
      mask = drawDropout(random, sizeOf(drawn), rate);
      multiply(output.numbers.values, input.numbers.values);
    },
    backward() {
      if (input.gradient) multiply(input.gradient.values, output.gradient!.values);
    },
  };
}
