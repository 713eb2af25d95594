import type { EpochPlan } from "./epochPlans.js";
import type { NoResult } from "./StepResult.js";

/** Seconds of an epoch, and what they were measured with. */
export interface EpochResult {
  readonly seconds: number;
  readonly facts: string;
}

/** An epoch that ours and Keras were given. */
export interface MeasuredEpoch {
  readonly plan: EpochPlan;
  readonly ours: EpochResult | NoResult;
  readonly keras: EpochResult | NoResult;
}

/** Seconds an epoch: asked, ours, Keras's, and how many times as long Keras takes, here and where the figure was set. */
export function epochTable(measured: readonly MeasuredEpoch[]): string[][] {
  const heads = ["seconds an epoch", "asked", "ours", "Keras", "ratio", "ratio asked"];
  return [heads, ...measured.map(({ plan, ours, keras }) => [plan.title, ...cells(plan, ours, keras)])];
}

function cells({ asked }: EpochPlan, ours: EpochResult | NoResult, keras: EpochResult | NoResult): string[] {
  const ratio = "cannot" in ours || "cannot" in keras ? "-" : times(keras.seconds / ours.seconds);
  const ratioAsked = asked?.keras === undefined ? "-" : times(asked.keras / asked.ours);
  return [asked === undefined ? "-" : String(asked.ours), secondsOf(ours), secondsOf(keras), ratio, ratioAsked];
}

function secondsOf(result: EpochResult | NoResult): string {
  return "cannot" in result ? "-" : result.seconds.toPrecision(3);
}

function times(ratio: number): string {
  return `${ratio.toFixed(1)}x`;
}
