import { checkName } from "@seqloom/bytes";
import { isRecord } from "../config/parseJson.js";
import { Refusal } from "../errors/Refusal.js";
import type { HdfDataset } from "../hdf5/datasets.js";
import { float16 } from "../numbers/float16.js";

/** A weight in the manifest of a model.json. */
export interface TfjsWeight {
  readonly name: string;
  /** "optimizer" for the state of the optimizer; undefined for weights of layers. */
  readonly group: string | undefined;
  readonly dataset: HdfDataset;
}

type Kind = HdfDataset["type"]["kind"];

/** Bytes of a number as it lies in the file, and its kind. */
const TYPES: Readonly<Record<string, readonly [kind: Kind, size: number]>> = {
  float32: ["float", 4],
  float16: ["float", 2],
  int32: ["int", 4],
  uint8: ["uint", 1],
  uint16: ["uint", 2],
  bool: ["uint", 1],
};

/**
 * Reads the weights of a model.json.
 *
 * @param manifest its weightsManifest: groups of files that are read one after the other
 * @param beside reads one of these files
 * @throws Refusal on paths outside, unknown types, and on files that are too short
 */
export async function readManifest(
  manifest: unknown,
  beside: (name: string) => Promise<Uint8Array>,
): Promise<TfjsWeight[]> {
  if (!Array.isArray(manifest)) throw new Refusal("model.json has no weightsManifest.");
  const weights: TfjsWeight[] = [];
  for (const group of manifest as unknown[]) {
    if (!isRecord(group) || !Array.isArray(group.paths) || !Array.isArray(group.weights)) {
      throw new Refusal("each group of weightsManifest must have paths and weights.");
    }
    const files: Uint8Array[] = [];
    for (const path of group.paths as unknown[]) files.push(await beside(checkedPath(path)));
    const bytes = joined(files);
    let at = 0;
    for (const spec of group.weights as unknown[]) {
      const weight = readSpec(spec, bytes, at);
      weights.push(weight);
      at += weight.stored;
    }
    if (at !== bytes.length)
      throw new Refusal(`the weights of model.json have ${at} bytes, and the files ${bytes.length}.`);
  }
  return weights;
}

function checkedPath(path: unknown): string {
  if (typeof path !== "string" || path === "") throw new Refusal("paths of weightsManifest must be names of files.");
  checkName(path);
  if (path.includes(":")) throw new Refusal(`the path ${path} leads outside of the archive or folder.`);
  return path.replace(/^(\.\/)+/, "");
}

function joined(files: readonly Uint8Array[]): Uint8Array {
  if (files.length === 1) return files[0]!;
  const result = new Uint8Array(files.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const file of files) {
    result.set(file, at);
    at += file.length;
  }
  return result;
}

/** A weight with the count of its bytes in the file. */
interface Placed extends TfjsWeight {
  readonly stored: number;
}

function readSpec(spec: unknown, bytes: Uint8Array, at: number): Placed {
  if (!isRecord(spec) || typeof spec.name !== "string" || !isShape(spec.shape)) {
    throw new Refusal("each weight of weightsManifest must have a name and a shape.");
  }
  const { name, shape } = spec;
  const quantization = isRecord(spec.quantization) ? spec.quantization : undefined;
  const dtype = quantization?.dtype ?? spec.dtype ?? "float32";
  if (typeof dtype !== "string" || !Object.hasOwn(TYPES, dtype)) {
    throw new Refusal(`the weight ${name} is of type ${JSON.stringify(dtype)}, which is not read here.`);
  }
  const [kind, size] = TYPES[dtype]!;
  const stored = shape.reduce((count, length) => count * length, size);
  if (!(at + stored <= bytes.length)) {
    throw new Refusal(`the weight ${name} of shape [${shape.join(", ")}] is longer than the files of weights.`);
  }
  const part = bytes.subarray(at, at + stored);
  const raw: HdfDataset = { type: { kind, size, isBigEndian: false }, shape, check: () => undefined, read: () => part };
  const group = typeof spec.group === "string" ? spec.group : undefined;
  return { name, group, stored, dataset: quantization ? dequantized(name, raw, quantization) : raw };
}

function isShape(shape: unknown): shape is number[] {
  return Array.isArray(shape) && shape.every((length) => Number.isSafeInteger(length) && (length as number) >= 0);
}

/** Weights that were made smaller: value = min + scale * number, or float16. */
function dequantized(name: string, raw: HdfDataset, quantization: Record<string, unknown>): HdfDataset {
  const { type, shape, check } = raw;
  const { min, scale } = quantization;
  const isHalf = type.kind === "float";
  if (!isHalf && (typeof min !== "number" || typeof scale !== "number")) {
    throw new Refusal(`the quantization of the weight ${name} must have min and scale.`);
  }
  const read = (): Uint8Array => {
    const bytes = raw.read().slice();
    const numbers = type.size === 1 ? bytes : new Uint16Array(bytes.buffer);
    const value = isHalf ? float16 : (number: number) => (min as number) + (scale as number) * number;
    return new Uint8Array(Float32Array.from(numbers, value).buffer);
  };
  return { type: { kind: "float", size: 4, isBigEndian: false }, shape, check, read };
}
