import {
  ArgumentError,
  custom,
  type Dtype,
  integer,
  type NdArray,
  type NestedNumbers,
  oneOf,
  optional,
  type OptionTable,
  readOptions,
} from "@seqloom/array";
import { isList } from "./isList.js";

const CLASSES = {
  int32: Int32Array,
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  int16: Int16Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
};

type DataOf<D extends Dtype> = InstanceType<(typeof CLASSES)[D]>;

/** A plain or a typed array. */
type List = ArrayLike<unknown>;

/** Options of `padSequences`. */
export interface PadSequencesOptions<D extends Dtype = "int32"> {
  /** Steps of the result. Default: those of the longest sequence. */
  readonly maxlen?: number;
  /** Type of the numbers; integer types cut fractions off, towards 0. Default: "int32". */
  readonly dtype?: D;
  /** Side on which shorter sequences are filled up. Default: "pre". */
  readonly padding?: "pre" | "post";
  /** Side on which longer sequences lose steps. Default: "pre". */
  readonly truncating?: "pre" | "post";
  /**
   * Number that fills up, NaN and infinities too in float32 and float64. Integer types cut its fraction off. Default:
   * 0.
   */
  readonly value?: number;
}

const PAD_SEQUENCES_OPTIONS = {
  maxlen: optional(integer({ min: 1 })),
  dtype: oneOf(Object.keys(CLASSES) as Dtype[], { default: "int32" }),
  padding: oneOf(["pre", "post"], { default: "pre" }),
  truncating: oneOf(["pre", "post"], { default: "pre" }),
  value: custom<number>("a number", (value) => typeof value === "number", { default: 0 }),
} satisfies OptionTable<PadSequencesOptions<Dtype>>;

/**
 * Brings sequences to one length: fills up the shorter ones and cuts the longer ones.
 *
 * @param sequences lists of numbers, of any lengths, 0 among them; or lists of vectors, matrices, … of one shape
 * @returns shape [sequences, maxlen, ...shape of a step]
 * @throws ArgumentError if there is no sequence and no `maxlen`, or a step is no number, does not fit the dtype or has
 *   another shape than the first one
 *
 * @example
 * padSequences([[1, 2, 3], [4]]); // → shape [2, 3]: 1 2 3 0 0 4
 * padSequences([[1, 2, 3], [4]], { maxlen: 2, padding: "post", value: -1 }); // → shape [2, 2]: 2 3 4 -1
 * padSequences([[[1, 2], [3, 4]], [[5, 6]]], { dtype: "float32" }); // → shape [2, 2, 2]: 1 2 3 4 0 0 5 6
 * @see https://www.tensorflow.org/api_docs/python/tf/keras/utils/pad_sequences
 */
export function padSequences<D extends Dtype = "int32">(
  sequences: readonly NestedNumbers[],
  options?: PadSequencesOptions<D>,
): NdArray<DataOf<D>> {
  const { maxlen, dtype, padding, truncating, value } = readOptions("padSequences", PAD_SEQUENCES_OPTIONS, options);
  checkSequences(sequences, maxlen);
  const steps = maxlen ?? sequences.reduce((longest, { length }) => Math.max(longest, length), 0);
  const stepShape = shapeOfStep(sequences);
  const width = stepShape.reduce((size, length) => size * length, 1);
  const data = new CLASSES[dtype](sequences.length * steps * width);
  if (value !== 0 && data.length > 0) {
    write(data, 0, [value], 0, 1, () => "value");
    data.fill(data[0]!);
  }
  for (const [i, sequence] of sequences.entries()) {
    const keptSteps = Math.min(sequence.length, steps);
    const first = truncating === "pre" ? sequence.length - keptSteps : 0;
    const place = (i * steps + (padding === "pre" ? steps - keptSteps : 0)) * width;
    const numbers = stepShape.length === 0 ? sequence : flatten(sequence, stepShape, `sequences[${i}]`);
    write(data, place, numbers, first * width, keptSteps * width, (k) => `sequences[${i}]${indexesOf(k, stepShape)}`);
  }
  return { data: data as DataOf<D>, shape: [sequences.length, steps, ...stepShape] };
}

function checkSequences(sequences: unknown, maxlen: number | undefined): void {
  if (!Array.isArray(sequences)) throw refused("sequences", "an array of sequences", sequences);
  if (sequences.length === 0 && maxlen === undefined) {
    throw refused("sequences", "one sequence or more, if maxlen is not given", sequences);
  }
  for (const [i, sequence] of (sequences as unknown[]).entries()) {
    if (!isList(sequence)) throw refused(`sequences[${i}]`, "a sequence, an array of numbers", sequence);
  }
}

/** Shape of the first step; [] for a number. */
function shapeOfStep(sequences: readonly List[]): number[] {
  const shape: number[] = [];
  let step: unknown = sequences.find(({ length }) => length > 0)?.[0];
  while (isList(step)) {
    shape.push(step.length);
    step = step[0];
  }
  return shape;
}

/** The numbers of all steps in order; each step must have the shape. */
function flatten(list: List, shape: readonly number[], path: string): unknown[] {
  if (shape.length === 0) return Array.from(list);
  const [length, ...inner] = shape;
  return Array.from(list).flatMap((item, i) => {
    if (!isList(item)) throw refused(`${path}[${i}]`, `a list of ${length}, as the first step is`, item);
    if (item.length !== length) {
      throw refused(`${path}[${i}].length`, `${length}, as in the first step`, item.length);
    }
    return flatten(item, inner, `${path}[${i}]`);
  });
}

/** Copies `count` numbers from `first` on to `place`; integer types cut fractions off. */
function write(
  data: DataOf<Dtype>,
  place: number,
  numbers: List,
  first: number,
  count: number,
  nameOf: (index: number) => string,
): void {
  const copied = data instanceof Int32Array ? copyIntegers(data, place, numbers, first, count) : 0;
  for (let k = copied; k < count; k++) {
    const value = numbers[first + k];
    if (typeof value !== "number") throw refused(nameOf(first + k), "a number", value);
    data[place + k] = value;
    if (data[place + k] !== value) checkRounded(data, place + k, value, nameOf, first + k);
  }
}

/** Copies integers up to the first value that is none, which is nearly always the end: half the time. Returns how many. */
function copyIntegers(data: Int32Array, place: number, numbers: List, first: number, count: number): number {
  for (let k = 0; k < count; k++) {
    const value = numbers[first + k];
    if (typeof value !== "number" || (value | 0) !== value) return k;
    data[place + k] = value;
  }
  return count;
}

/** A number that is not as it was written: rounded to float32 or cut to an integer, or else out of the type's range. */
function checkRounded(
  data: DataOf<Dtype>,
  place: number,
  value: number,
  nameOf: (index: number) => string,
  index: number,
): void {
  if (data instanceof Float32Array || data instanceof Float64Array || data[place] === Math.trunc(value)) return;
  const type = Object.entries(CLASSES).find(([, kind]) => data instanceof kind)![0];
  throw refused(nameOf(index), `a number that fits ${type}`, value);
}

/** The place of a number in a list of steps: "[5]", "[5][0]". */
function indexesOf(flat: number, stepShape: readonly number[]): string {
  let text = "";
  for (const length of stepShape.toReversed()) {
    text = `[${flat % length}]${text}`;
    flat = Math.floor(flat / length);
  }
  return `[${flat}]${text}`;
}

function refused(argument: string, allowed: string, given: unknown): ArgumentError {
  return new ArgumentError("padSequences", argument, allowed, given);
}
