import { ArgumentError } from "@seqloom/array";
import { Tensor } from "@tensorflow/tfjs-core";

/** Texts, one a row, or rows of texts. */
export type NestedTexts = readonly string[] | readonly NestedTexts[];

/** Texts of an input in a row, and their shape. */
export interface Texts {
  readonly texts: readonly string[];
  readonly shape: readonly number[];
}

/**
 * Reads the texts of an input.
 *
 * @param argument name of the input for error texts
 * @throws ArgumentError on anything else, and on rows of different lengths
 */
export function readTexts(caller: string, argument: string, data: unknown): Texts {
  const refuse = (given: unknown): never => {
    throw new ArgumentError(
      caller,
      argument,
      "a list of texts, or of rows of as many texts, or a tensor of strings",
      given,
    );
  };
  if (isTensor(data)) {
    if (data.dtype !== "string") refuse(data.dtype);
    return { texts: Array.from(data.dataSync<"string">()), shape: data.shape };
  }
  if (!Array.isArray(data)) return refuse(data);
  const shape: number[] = [];
  let part: unknown = data;
  while (Array.isArray(part)) {
    const list = part as unknown[];
    shape.push(list.length);
    part = list[0];
  }
  const texts: string[] = [];
  const collect = (inner: unknown, axis: number): void => {
    if (axis === shape.length) {
      if (typeof inner !== "string") refuse(inner);
      texts.push(inner as string);
      return;
    }
    if (!Array.isArray(inner) || inner.length !== shape[axis]) refuse(inner);
    for (const each of inner as unknown[]) collect(each, axis + 1);
  };
  collect(data, 0);
  return { texts, shape };
}

function isTensor(data: unknown): data is Tensor {
  return data instanceof Tensor;
}
