import type { EpochPlan } from "./epochPlans.js";
import type { NoResult } from "./StepResult.js";

/** Seconds of an epoch, and the setting of the measurement. */
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

/** Seconds an epoch: aim, ours, Keras's, and how many times as long Keras takes, here and where the figure was set. */
export function epochTable(measured: readonly MeasuredEpoch[]): string[][] {
  const heads = ["seconds an epoch", "aim", "ours", "Keras", "ratio", "ratio of the aim"];
  return [heads, ...measured.map(({ plan, ours, keras }) => [plan.title, ...cells(plan, ours, keras)])];
}

function cells({ aim }: EpochPlan, ours: EpochResult | NoResult, keras: EpochResult | NoResult): string[] {
  const ratio = "cannot" in ours || "cannot" in keras ? "-" : times(keras.seconds / ours.seconds);
  const ratioOfAim = aim?.keras === undefined ? "-" : times(aim.keras / aim.ours);
  return [aim === undefined ? "-" : String(aim.ours), secondsOf(ours), secondsOf(keras), ratio, ratioOfAim];
}

function secondsOf(result: EpochResult | NoResult): string {
  return "cannot" in result ? "-" : result.seconds.toPrecision(3);
}

function times(ratio: number): string {
  return `${ratio.toFixed(1)}x`;
}
