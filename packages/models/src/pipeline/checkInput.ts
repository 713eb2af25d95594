import { ArgumentError } from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type BundleParts, inputKind } from "./BundleParts.js";

/** Lengths of the axes behind that of the samples; null for any. */
type Lengths = readonly (number | null)[];

/** Length that the model has, and the one that is given, by the name of the part. */
type Pairs = Readonly<Record<string, readonly [number | null | undefined, number | undefined]>>;

/**
 * Checks that raw input becomes an array of the shape that the model takes.
 *
 * @throws ArgumentError that names the part whose length differs
 */
export function checkInput(caller: string, model: LayersModel, parts: BundleParts): void {
  const lengths = model.inputs[0]!.shape.slice(1);
  const pairs = { texts: textLengths, labels: labelLengths, rows: rowLengths }[inputKind(parts)](parts, lengths);
  for (const [name, [length, given]] of Object.entries(pairs)) {
    if (length === undefined || length === null || given === undefined || length === given) continue;
    throw new ArgumentError(caller, name, `${length}, as the model takes`, given);
  }
}

function textLengths({ sequences, tokenizer, wordIndex, matrix }: BundleParts, [length]: Lengths): Pairs {
  if (sequences) return { "sequences.maxlen": [length, sequences.maxlen] };
  if (matrix === undefined) return {};
  return { numWords: [length, (tokenizer ?? wordIndex)?.numWords] };
}

function labelLengths({ window, labels, symbols }: BundleParts, lengths: Lengths): Pairs {
  if (symbols === "index") return { window: [lengths[0], window] };
  if (symbols === "oneHot") return { window: [lengths[0], window], "labels.length": [lengths[1], labels?.length] };
  const isFixed = lengths.every((length) => length !== null);
  return { window: [isFixed ? lengths.reduce<number>((count, length) => count * length, 1) : null, window] };
}

function rowLengths({ window, scaler }: BundleParts, lengths: Lengths): Pairs {
  const steps = lengths.length === 2 ? lengths[0] : undefined;
  return { window: [steps, window], "features of the scaler": [lengths.at(-1), scaler?.x?.featuresIn] };
}
