import {
  ArgumentError,
  boolean,
  custom,
  integer,
  number,
  type Option,
  optional,
  type OptionTable,
} from "@seqloom/array";
import type { LearningRateSchedule } from "../schedules/LearningRateSchedule.js";

/** Options that every optimizer has. */
export interface CommonOptions {
  /** Share of each weight, times the learning rate, that a step takes off first. Default: none. */
  readonly weightDecay?: number;
  /** Largest norm of the gradient of each weight by itself; longer ones are scaled down. Default: none. */
  readonly clipnorm?: number;
  /** Largest absolute value of each number of a gradient. Default: none. */
  readonly clipvalue?: number;
  /** Largest norm of the gradients of all weights together; longer ones are scaled down. Default: none. */
  readonly globalClipnorm?: number;
  /** Whether a moving average of the weights takes their place when training ends; default false. */
  readonly useEma?: boolean;
  /** Share of the moving average that stays from step to step; default 0.99. */
  readonly emaMomentum?: number;
  /** Steps from one overwriting of the weights by their moving average to the next. Default: at the end alone. */
  readonly emaOverwriteFrequency?: number;
  /** Batches whose gradients are averaged for one step. Default: each batch is a step. */
  readonly gradientAccumulationSteps?: number;
}

/** The common options as read; left out ones are undefined. */
export interface CommonSettings {
  readonly learningRate: number | LearningRateSchedule;
  readonly weightDecay: number | undefined;
  readonly clipnorm: number | undefined;
  readonly clipvalue: number | undefined;
  readonly globalClipnorm: number | undefined;
  readonly useEma: boolean;
  readonly emaMomentum: number;
  readonly emaOverwriteFrequency: number | undefined;
  readonly gradientAccumulationSteps: number | undefined;
}

/** Bound of a gradient: one that is 0 stands for none in Keras. */
const clip = optional(custom<number>("a number above 0", isAboveZero));

/** Types, ranges and defaults of the common options. */
export const commonOptions = {
  weightDecay: optional(number({ min: 0 })),
  clipnorm: clip,
  clipvalue: clip,
  globalClipnorm: clip,
  useEma: boolean({ default: false }),
  emaMomentum: number({ min: 0, max: 1, default: 0.99 }),
  emaOverwriteFrequency: optional(integer({ min: 1 })),
  gradientAccumulationSteps: optional(integer({ min: 2 })),
} satisfies OptionTable<CommonOptions>;

function isAboveZero(value: unknown): boolean {
  return Number.isFinite(value) && (value as number) > 0;
}

/** A learning rate: a number or a schedule. */
export function learningRateOption(normal: number): Option<number | LearningRateSchedule> {
  return custom<number | LearningRateSchedule>("a number of 0 or more, or a schedule", isRate, {
    default: normal,
    aliases: ["lr"],
  });
}

function isRate(value: unknown): boolean {
  return typeof value === "function" || (Number.isFinite(value) && (value as number) >= 0);
}

/** Refuses options that exclude one another. */
export function checkCommon(caller: string, settings: CommonSettings): void {
  const clips = (["clipnorm", "clipvalue", "globalClipnorm"] as const).filter((name) => settings[name] !== undefined);
  if (clips.length > 1) {
    throw new ArgumentError(caller, clips[1]!, `left out beside ${clips[0]!}`, settings[clips[1]!]);
  }
  const frequency = settings.emaOverwriteFrequency;
  if (frequency !== undefined && !settings.useEma) {
    throw new ArgumentError(caller, "emaOverwriteFrequency", "left out without useEma", frequency);
  }
}
