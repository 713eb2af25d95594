import { tensor, tidy } from "@tensorflow/tfjs-core";
import type { LayerVariable } from "@tensorflow/tfjs-layers";
import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { spreadPlaces } from "../operations/permutedPlaces.js";
import { momentsPlan, type PlannedMoments } from "./momentsPlan.js";

/** Parts of a `BatchNormalization` layer. */
export interface BatchNormalizationParts extends Pick<PlannedMoments, "gamma" | "beta" | "epsilon"> {
  /** Axis of the features, counted from 0. */
  readonly axis: number;
  readonly movingMean: LayerVariable;
  readonly movingVariance: LayerVariable;
  readonly momentum: number;
  /** Added to the number of steps that count, where there is a mask. */
  readonly fuzz: number;
  readonly trainable: boolean;
}

/** `BatchNormalization` in a plan: the moving moments follow in each forward pass of a training. */
export function batchNormalizationPlan(parts: BatchNormalizationParts, builder: PlanBuilder): LayerSteps | string {
  const { axis, movingMean, movingVariance, momentum, fuzz } = parts;
  const { shape, mask } = builder.input;
  const features = shape[axis]!;
  const groupOf = spreadPlaces(
    shape,
    shape.map((size, at) => (at === axis ? size : 1)),
  );
  const own = { ...parts, groupOf, groups: features, weightOf: groupOf, fuzz: 0 };
  if (!builder.training || !parts.trainable) {
    return momentsPlan({ ...own, known: [builder.weight(movingMean), builder.weight(movingVariance)] }, builder);
  }
  if (mask !== null && shape.length !== 3) return "its mask is not of the shape of its input without the last axis";
  const width = shape.at(-1)!;
  const onMoments = (mean: Float64Array, variance: Float64Array): void => {
    for (const [moving, ofBatch] of [[movingMean, mean], [movingVariance, variance]] as const) follow(moving, ofBatch, momentum); // prettier-ignore
  };
  const masked = mask && { fuzz, counts: (place: number) => mask[Math.floor(place / width)] === 1 };
  return momentsPlan({ ...own, ...masked, onMoments }, builder);
}

/** Moves a moving statistic toward that of a batch. */
function follow(moving: LayerVariable, ofBatch: Float64Array, momentum: number): void {
  tidy(() => {
    const before = moving.read();
    const values = before.dataSync().map((value, i) => value * momentum + ofBatch[i]! * (1 - momentum));
    moving.write(tensor(values as Float32Array, before.shape));
  });
}
