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
  if (data instanceof Tensor) {
    if (data.dtype !== "string") refuse(data.dtype);
    return { texts: Array.from(data.dataSync<"string">()), shape: data.shape };
  }
  if (!Array.isArray(data)) return refuse(data);
  const shape: number[] = [];
  for (let part: unknown = data; Array.isArray(part); part = (part as unknown[])[0]) shape.push(part.length);
  const texts: string[] = [];
  const collect = (part: unknown, axis: number): void => {
    if (axis === shape.length) {
      if (typeof part !== "string") refuse(part);
      texts.push(part as string);
      return;
    }
    if (!Array.isArray(part) || part.length !== shape[axis]) refuse(part);
    for (const each of part as unknown[]) collect(each, axis + 1);
  };
  collect(data, 0);
  return { texts, shape };
}
