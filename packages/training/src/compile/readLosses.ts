import { ArgumentError } from "@seqloom/array";
import { zeros } from "@tensorflow/tfjs-core";
import { isLoss } from "../losses/makeLoss.js";
import type { LossFunction } from "../losses/LossFunction.js";
import { fittingCrossentropy, losses } from "../losses/losses.js";
import type { CompiledLoss } from "./compiledModel.js";
import { lossByName } from "./lossByName.js";

/** A loss: its name in Keras or tfjs, one of this package such as `huber({ … })`, or a function of targets and predictions. */
export type NameOrFunction = string | LossFunction;

/** One loss for all outputs, a list with one for each, or one by the name of each output; null where an output has none. */
export type LossOption =
  NameOrFunction | readonly (NameOrFunction | null)[] | Readonly<Record<string, NameOrFunction | null>>;

/** Weights of the losses of the outputs: a list, or by the names of the outputs; a number where there is one. */
export type LossWeights = number | readonly number[] | Readonly<Record<string, number>>;

/**
 * The loss of each output.
 *
 * @throws ArgumentError that names the loss or weight that is none
 */
export function readLosses(
  given: LossOption,
  weights: LossWeights | undefined,
  outputNames: readonly string[],
): CompiledLoss[] {
  const read = lossOfEach(given, outputNames);
  if (read.every(({ isAbsent }) => isAbsent)) {
    throw new ArgumentError("compile", "loss", "there for one output at least", given);
  }
  const ofOutputs = weightOfEach(weights, outputNames);
  return read.map((loss, output) => (ofOutputs ? { ...loss, weight: ofOutputs[output]! } : loss));
}

function lossOfEach(given: LossOption, outputNames: readonly string[]): CompiledLoss[] {
  if (typeof given === "string" || typeof given === "function") return outputNames.map(() => readLoss("loss", given));
  if (isList(given)) {
    checkLength("loss", given, outputNames);
    return given.map((loss, output) => readLoss(`loss[${output}]`, loss));
  }
  checkNames("loss", given, outputNames);
  return outputNames.map((name) => readLoss(`loss.${name}`, given[name]));
}

function readLoss(argument: string, given: NameOrFunction | null | undefined): CompiledLoss {
  if (given === null) return { call: () => zeros([]), name: undefined, isAbsent: true };
  if (isLoss(given)) {
    if (given.reduction === "none") {
      throw new ArgumentError("compile", `reduction of ${argument}`, "one that gives a number for the batch", "none");
    }
    const { values: call, formula: name, settings, reduction, counts } = given;
    return { call, name, settings, reduction, counts };
  }
  if (typeof given === "function") return { call: given, name: undefined };
  if (typeof given !== "string") throw new ArgumentError("compile", argument, "a name or a function", given);
  if (/^(crossentropy|ce)$/i.test(given)) return { call: fittingCrossentropy, name: undefined };
  const name = lossByName("compile", argument, given);
  return { call: losses[name], name };
}

function weightOfEach(given: LossWeights | undefined, outputNames: readonly string[]): readonly number[] | undefined {
  if (given === undefined) return undefined;
  if (typeof given === "number") {
    if (outputNames.length === 1) return [checkWeight("lossWeights", given)];
    throw new ArgumentError("compile", "lossWeights", `a list of ${outputNames.length}, one for each output`, given);
  }
  if (isList(given)) {
    checkLength("lossWeights", given, outputNames);
    return given.map((weight, output) => checkWeight(`lossWeights[${output}]`, weight));
  }
  checkNames("lossWeights", given, outputNames);
  return outputNames.map((name) => checkWeight(`lossWeights.${name}`, given[name]));
}

function checkWeight(argument: string, weight: number | undefined): number {
  if (Number.isFinite(weight)) return weight!;
  throw new ArgumentError("compile", argument, "a number", weight);
}

/** @throws ArgumentError if a list does not have an entry for each output */
export function checkLength(argument: string, given: readonly unknown[], outputNames: readonly string[]): void {
  if (given.length === outputNames.length) return;
  throw new ArgumentError("compile", argument, `a list of ${outputNames.length}, one for each output`, given);
}

/** @throws ArgumentError if a record has an entry for an output that the model does not have */
export function checkNames(argument: string, given: object, outputNames: readonly string[]): void {
  for (const name of Object.keys(given)) {
    if (outputNames.includes(name)) continue;
    throw new ArgumentError("compile", `each name in ${argument}`, `an output: ${outputNames.join(", ")}`, name);
  }
}

/** Array.isArray, for lists that are read only. */
export function isList<T>(value: T | readonly T[] | Readonly<Record<string, T>>): value is readonly T[] {
  return Array.isArray(value);
}
