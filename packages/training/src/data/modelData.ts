import {
  ArgumentError,
  checkNdArray,
  fromRows,
  type NdArray,
  type NestedNumbers,
  type TypedArray,
} from "@seqloom/array";
import { type DataType, Tensor } from "@tensorflow/tfjs-core";
import type { Port } from "./ports.js";
import { type NestedTexts, readTexts, type Texts } from "./readTexts.js";

/** Data of one input or output, rows first: an array, a tensor, nested lists of numbers, or texts for an input of these. */
export type ModelArray = NdArray<TypedArray> | Tensor | NestedNumbers | NestedTexts;

/** Data of a model: one array, or where it has several inputs or outputs a list or a record by their names. */
export type ModelData = ModelArray | readonly ModelArray[] | Readonly<Record<string, ModelArray>>;

/** The rows of one input or output as the loop takes them, in the shape that the model expects. */
export interface Column {
  readonly values: TypedArray | Tensor;
  readonly shape: readonly number[];
  readonly dtype: DataType;
  /** Texts of an input of the type "string"; the values are then places in this list. */
  readonly texts?: readonly string[];
  /** Refuses numbers that are none of the classes, where the column holds class numbers that are still on the device. */
  readonly check?: (values: TypedArray) => void;
}

/** A column whose numbers are at hand. */
export interface ArrayColumn extends Column {
  readonly values: TypedArray;
}

/**
 * Reads the data for all inputs, or all outputs, of a model and checks that they fit.
 *
 * @param argument what the user calls them: "x", "y", "x of batch 3"
 * @param ports what the model expects
 * @throws ArgumentError that names the input, the shape it expects and the one it got
 */
export function readColumns(caller: string, argument: string, data: ModelData, ports: readonly Port[]): Column[] {
  const parts = partsOf(caller, argument, data, ports);
  const columns = ports.map((port, index) => {
    const name = ports.length > 1 ? `${argument} for ${port.name}` : argument;
    return readColumn(caller, name, parts[index]!, port);
  });
  const [{ shape: first } = { shape: [] }] = columns;
  for (const [index, { shape }] of columns.entries()) {
    if (shape[0] === first[0]) continue;
    const allowed = `${first[0]} rows long, as for ${ports[0]!.name}`;
    throw new ArgumentError(caller, `${argument} for ${ports[index]!.name}`, allowed, shape[0]);
  }
  return columns;
}

/**
 * Reads arrays of any shape: one for each port, or a single one.
 *
 * @param ports none for a single array
 */
export function readArrays(
  caller: string,
  argument: string,
  data: ModelData,
  ports: readonly Port[],
): Omit<Column, "dtype">[] {
  if (ports.length === 0 || isOneArray(data)) {
    return [valuesOf(caller, argument, isSingleton(data) ? data[0] : (data as ModelArray))];
  }
  return partsOf(caller, argument, data, ports).map((part, index) =>
    valuesOf(caller, `${argument} for ${ports[index]!.name}`, part),
  );
}

/** Whether data are no list or record of arrays: a tensor, an array, a typed array, or a list of numbers. */
function isOneArray(data: ModelData): boolean {
  if (Array.isArray(data)) return typeof (data as readonly unknown[])[0] === "number";
  return !isRecord(data);
}

/**
 * Brings what is in tensors to where rows can be picked.
 *
 * @throws ArgumentError if class numbers among it are none of the classes
 */
export async function downloadColumns(columns: readonly Column[]): Promise<ArrayColumn[]> {
  return Promise.all(
    columns.map(async ({ values, check, ...rest }) => {
      const numbers = values instanceof Tensor ? await values.data() : values;
      check?.(numbers);
      return { ...rest, values: numbers };
    }),
  );
}

/**
 * Looks at what is in tensors that stay there.
 *
 * @throws ArgumentError if class numbers among it are none of the classes
 */
export async function checkTensors(columns: readonly Column[]): Promise<void> {
  for (const { values, check } of columns) if (check) check(await (values as Tensor).data());
}

/** One piece of data for each port. */
function partsOf(caller: string, argument: string, data: ModelData, ports: readonly Port[]): ModelArray[] {
  const names = ports.map(({ name }) => name);
  if (isRecord(data)) {
    const unknown = Object.keys(data).find((name) => !names.includes(name));
    if (unknown !== undefined) {
      throw new ArgumentError(caller, `each name in ${argument}`, `one of ${names.join(", ")}`, unknown);
    }
    const missing = names.find((name) => data[name] === undefined);
    if (missing !== undefined) throw new ArgumentError(caller, `${argument}.${missing}`, "there", undefined);
    return names.map((name) => data[name]!);
  }
  if (ports.length === 1) return [isSingleton(data) ? data[0] : (data as ModelArray)];
  if (Array.isArray(data) && data.length === ports.length) return data as ModelArray[];
  const allowed = `a list of ${ports.length} arrays or a record, for ${names.join(", ")}`;
  throw new ArgumentError(caller, argument, allowed, data);
}

function isRecord(data: ModelData): data is Readonly<Record<string, ModelArray>> {
  if (typeof data !== "object" || data === null || data instanceof Tensor || isPromise(data)) return false;
  return !Array.isArray(data) && !ArrayBuffer.isView(data) && !("data" in data && "shape" in data);
}

function isPromise(data: unknown): boolean {
  return typeof (data as PromiseLike<unknown> | null)?.then === "function";
}

/** A list around the only array, as tfjs takes it, too. */
function isSingleton(data: ModelData): data is readonly [ModelArray] {
  if (!Array.isArray(data) || data.length !== 1) return false;
  const [only] = data as readonly unknown[];
  return only instanceof Tensor || (typeof only === "object" && only !== null && "shape" in only);
}

function readColumn(caller: string, argument: string, data: ModelArray, port: Port): Column {
  const texts = port.dtype === "string" ? readTexts(caller, argument, data) : undefined;
  const { values, shape: given } = texts === undefined ? valuesOf(caller, argument, data) : placesOf(texts);
  if (given[0] === 0) throw new ArgumentError(caller, argument, "at least one row long", 0);
  const shape = fitRank(given, port.shape);
  if (!fits(shape, port)) {
    const allowed = `of shape ${describeShape(port.shape)} for ${port.kind} ${port.name}`;
    throw new ArgumentError(caller, argument, allowed, given, port.hint(given) ?? hintOfRow(given, port));
  }
  const column = { values, shape, dtype: port.dtype, ...(texts && { texts: texts.texts }) };
  const { classes, ignoredClass } = port;
  if (classes === undefined) return column;
  const check = (labels: TypedArray): void => checkLabels(caller, argument, labels, classes, ignoredClass);
  if (values instanceof Tensor) return { ...column, check };
  check(values);
  return column;
}

/** The places of texts in their list. */
function placesOf({ texts, shape }: Texts): Omit<Column, "dtype"> {
  return { values: Int32Array.from(texts.keys()), shape };
}

function valuesOf(caller: string, argument: string, data: ModelArray): Omit<Column, "dtype"> {
  if (data instanceof Tensor) return { values: data, shape: data.shape };
  if (Array.isArray(data) || ArrayBuffer.isView(data)) {
    const { data: values, shape } = fromList(caller, argument, data as NestedNumbers);
    return { values, shape };
  }
  if (typeof data !== "object" || data === null || isPromise(data)) {
    const hint = isPromise(data) ? "Await it first." : undefined;
    throw new ArgumentError(caller, argument, "an array, a tensor or nested lists of numbers", data, hint);
  }
  checkNdArray(caller, argument, data, { minRank: 1 });
  return { values: data.data, shape: data.shape };
}

/** fromRows, whose complaints then speak of the argument of our caller. */
function fromList(caller: string, argument: string, rows: NestedNumbers): NdArray {
  try {
    return fromRows(rows);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    const renamed = (text: string): string => text.replace(/\brows\b/, argument);
    throw new ArgumentError(caller, renamed(error.argument), renamed(error.allowed), error.given, hintOf(error.given));
  }
}

/** Remedy for a value that stands where a number has to be. */
function hintOf(given: unknown): string | undefined {
  if (typeof given === "string") return "Make numbers of texts first, say with LabelEncoder or Tokenizer.";
  if (typeof given === "boolean") return "Write 1 for true and 0 for false.";
  return given === null || given === undefined ? "Fill in what is missing, or leave the row out." : undefined;
}

/** Adds or drops a last axis of length 1 where the model has one more or less, as Keras does. */
function fitRank(shape: readonly number[], expected: readonly (number | null)[]): readonly number[] {
  if (shape.length === expected.length - 1 && expected.at(-1) === 1) return [...shape, 1];
  if (shape.length === expected.length + 1 && shape.at(-1) === 1 && shape.length > 2) return shape.slice(0, -1);
  return shape;
}

function fits(shape: readonly number[], { shape: expected, anyShape }: Port): boolean {
  if (anyShape) return shape.length > 0;
  return (
    shape.length === expected.length &&
    expected.every((length, axis) => axis === 0 || length === null || length === shape[axis])
  );
}

function hintOfRow(given: readonly number[], { shape: [, ...row] }: Port): string | undefined {
  const isRow = given.length === row.length && row.every((length, axis) => length === null || length === given[axis]);
  return isRow ? "That is one row; rows come in a list, those of a dataset by dataset.batch(…)." : undefined;
}

function describeShape(shape: readonly (number | null)[]): string {
  return `[${shape.map((length, axis) => (axis === 0 ? "rows" : (length ?? "any"))).join(", ")}]`;
}

function checkLabels(
  caller: string,
  argument: string,
  labels: TypedArray,
  classes: number,
  ignored: number | undefined,
): void {
  const wrong = labels.findIndex(
    (label: number) => !(Number.isInteger(label) && label >= 0 && label < classes) && label !== ignored,
  );
  if (wrong === -1) return;
  const place = argument.replace(/^\w+/, `$&[${wrong}]`); // y[3] of batch 1
  throw new ArgumentError(caller, place, `a class from 0 to ${classes - 1}`, labels[wrong]);
}
