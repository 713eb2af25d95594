import type { serialization, Tensor } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { PlainLayer } from "../layer/PlainLayer.js";
import type { LayerTable } from "../layer/readLayerOptions.js";

/** Base of the layers between texts and numbers. They hold a vocabulary and nothing that is trained; masks end here. */
export abstract class StringLayer<Table extends LayerTable> extends PlainLayer<Table> {
  /** The input as it is: a tensor of strings. */
  protected override prepare(input: Tensor): Tensor {
    return input;
  }

  protected override outputMask(_input: Tensor, mask: Tensor | null): null {
    return this.loseMask(mask);
  }

  /** The strings of a tensor. */
  protected stringsOf(input: Tensor): string[] {
    if (input.dtype !== "string") this.refuse("a tensor of strings", input.dtype);
    return Array.from(input.dataSync<"string">());
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length === 0) this.refuse("of shape [batch] or [batch, ...]", shape);
  }
}

/** A word for a config, or a list of words, as names: tfjs changes the case of other strings there. Null for none. */
export function configWords(words: string | readonly string[] | null | undefined): serialization.ConfigDictValue {
  if (words === null || words === undefined) return null;
  return typeof words === "string" ? { name: words } : words.map((name) => ({ name }));
}

/** The words that a config holds, of ours or of Keras. */
export function wordsOfConfig(words: unknown): unknown {
  if (Array.isArray(words)) return (words as unknown[]).map(wordsOfConfig);
  return typeof words === "object" && words !== null && "name" in words ? words.name : words;
}
