import { tensor, type Tensor, tidy } from "@tensorflow/tfjs-core";
import type { LayerVariable } from "@tensorflow/tfjs-layers";
import { Refusal } from "../errors/Refusal.js";
import type { Numbers } from "../numbers/readNumbers.js";

/** New numbers of a weight. */
export interface NewWeight {
  /** Path of the layer in its model and name of the weight, for error texts. */
  readonly path: string;
  readonly weight: LayerVariable;
  readonly numbers: Numbers;
}

/**
 * Sets weights, all of them or none.
 *
 * @throws Refusal on another shape, before any weight is touched
 */
export function setWeights(list: readonly NewWeight[]): void {
  for (const { path, weight, numbers } of list) checkShape(path, weight.shape as number[], numbers.shape);
  tidy(() => {
    const tensors = list.map(({ weight, numbers }) => toTensor(numbers, weight));
    for (const [i, { weight }] of list.entries()) weight.write(tensors[i]!);
  });
}

/** @throws Refusal that names the weight, its shape and that in the file */
export function checkShape(path: string, wanted: readonly number[], found: readonly number[]): void {
  if (wanted.join() === found.join()) return;
  throw new Refusal(`${path} must be of shape [${wanted.join(", ")}], and is [${found.join(", ")}] in the file.`);
}

function toTensor({ data }: Numbers, { shape, dtype }: LayerVariable): Tensor {
  const values = dtype === "int32" ? Int32Array.from(data) : data;
  return tensor(values, shape as number[], dtype);
}

/** Name of a weight without its layers: kernel. */
export function weightName({ originalName }: LayerVariable): string {
  return originalName.split("/").at(-1)!;
}
