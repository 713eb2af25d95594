import type { LayerVariable } from "@tensorflow/tfjs-layers";
import type { LayerSteps, PlanBuilder, PlanPlace } from "@seqloom/graph";
import { sharedKernels } from "@seqloom/kernels";
import { innerPlace } from "../plans/innerPlace.js";
import { NO_KERNELS } from "../operations/planNumbers.js";
import { type AttendParts, attendSteps } from "./attendSteps.js";
import { dotScores, type ScoreParts, sumScores } from "./scoreSteps.js";

/** Parts of an `Attention` or `AdditiveAttention` layer. */
export interface ScoreAttentionParts extends Pick<AttendParts, "hide" | "draw"> {
  /** "dot": factor * query key; "sums": sum over features of weights * tanh(factor * (query + key)). */
  readonly kind: "dot" | "sums";
  /** []; null: 1. */
  readonly factor: LayerVariable | null;
  /** [features] or []; null: 1. */
  readonly weights: LayerVariable | null;
}

/** `Attention` and `AdditiveAttention` in a plan. */
export function scoreAttentionPlan(parts: ScoreAttentionParts, builder: PlanBuilder): LayerSteps | string {
  const kernels = sharedKernels();
  if (kernels === undefined) return NO_KERNELS;
  const { settings } = builder;
  const [query, value, key = value] = builder.inputs as [PlanPlace, PlanPlace, PlanPlace?];
  const [batch, steps] = query.shape as [number, number];
  const [, places, size] = value.shape as [number, number, number];
  const output = builder.output([batch, steps, size]);
  const shares = settings.returnAttentionScores === true ? builder.output([batch, steps, places], null, 1) : null;
  const mixed = innerPlace(builder, output.shape);
  const own = { query: apart(query, builder), key: apart(key, builder), value: apart(value, builder) };
  const scoreParts: ScoreParts = {
    ...own,
    ...{ kernels, batch, steps, places, features: query.shape[2]! },
    factor: parts.factor && builder.weight(parts.factor),
    weights: parts.weights && builder.weight(parts.weights),
  };
  const isCausal = settings.useCausalMask === true;
  const { mask } = value;
  const sees = (sample: number, step: number, place: number): boolean =>
    mask?.[sample * places + place] !== 0 && (!isCausal || place <= step);
  const attend = attendSteps(
    {
      ...(parts.kind === "dot" ? dotScores(scoreParts) : sumScores(scoreParts)),
      ...{ sizes: [batch, steps, places, size], value: own.value, output: mixed, shares, zeros: false },
      ...{ sees: mask || isCausal ? sees : null, hide: parts.hide, draw: parts.draw },
    },
    kernels,
    builder,
  );

  /** Copies what the mask of the query lets through. */
  function letThrough(target: Float32Array, from: Float32Array | undefined): void {
    const seen = query.mask;
    if (from === undefined) target.fill(0);
    else for (let i = 0; i < target.length; i++) target[i] = seen?.[Math.floor(i / size)] === 0 ? 0 : from[i]!;
  }

  return {
    output,
    ...(shares && { furtherOutputs: [shares] }),
    forward() {
      attend.forward();
      letThrough(output.numbers.values, mixed.numbers.values);
    },
    backward() {
      letThrough(mixed.gradient!.values, output.gradient?.values);
      attend.backward();
      for (const place of new Set([query, value, key])) place.gradient?.values.fill(0);
      for (const [place, { gradient }] of [
        [query, own.query],
        [value, own.value],
        [key, own.key],
      ] as const) {
        const [sum, part] = [place.gradient?.values, gradient?.values];
        if (sum && part) for (let i = 0; i < sum.length; i++) sum[i]! += part[i]!;
      }
    },
  };
}

/** An input with a gradient of its own: values may be keys as well. */
function apart({ shape, numbers, gradient }: PlanPlace, builder: PlanBuilder): Pick<PlanPlace, "numbers" | "gradient"> {
  return { numbers, gradient: gradient && builder.room(shape) };
}
