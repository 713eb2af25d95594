import { ArgumentError, integer, optional, type OptionTable, readOptions } from "@seqloom/array";
import { rangeOf, widen } from "../figure/rangeOf.js";
import { chartOptions, type ChartOptions, sizeOptions } from "../reading/chartOptions.js";
import { type MatrixData, readMatrix, readNames } from "../reading/readMatrix.js";
import { words as wordsOf } from "../text/words.js";
import { type Chart, makeChart } from "./Chart.js";
import { principalComponents } from "./principalComponents.js";

export interface EmbeddingScatterOptions extends ChartOptions {
  /** The first so many words are drawn. Default: all. */
  readonly count?: number;
}

const embeddingScatterOptions = {
  ...chartOptions,
  ...sizeOptions(640, 480),
  count: optional(integer({ min: 1 })),
} satisfies OptionTable<EmbeddingScatterOptions>;

/**
 * Word vectors on the plane of their two principal components, each word beside its point where it touches no other; the
 * others show when one points at them in the HTML.
 *
 * @param vectors shape [words, dimensions], as the weights of an Embedding
 * @param words one for each row; those at the front have precedence where the room is short
 * @throws ArgumentError that names a wrong value or option, or another number of words than of rows
 *
 * @example
 * embeddingScatter([[1, 0], [0.9, 0.1], [0, 1]], ["好", "讚", "差"]).terminal({ columns: 60 }).includes("讚"); // → true
 */
export function embeddingScatter(
  vectors: MatrixData,
  words: readonly string[],
  options?: EmbeddingScatterOptions,
): Chart {
  const caller = "embeddingScatter";
  const read = readOptions(caller, embeddingScatterOptions, options);
  const all = readMatrix(caller, "vectors", vectors);
  if (!Array.isArray(words) || !words.every((word) => typeof word === "string")) {
    throw new ArgumentError(caller, "words", "a list of texts", words);
  }
  const names = readNames(caller, "words", words, all.rows);
  const rows = Math.min(all.rows, read.count ?? all.rows);
  const matrix = { rows, columns: all.columns, values: all.values.subarray(0, rows * all.columns) };
  const { x, y, shares } = principalComponents(matrix);
  const { component } = wordsOf(read.language);
  const axis = (values: Float64Array, number: 1 | 2) => {
    const [min, max] = widen(rangeOf([values]), 0.12);
    return {
      kind: "numbers",
      label: component(number, `${Math.round(100 * shares[number - 1]!)}%`),
      min,
      max,
    } as const;
  };
  const layer = { kind: "points", name: "", place: 0, x, y, words: names.slice(0, rows) } as const;
  const panel = { kind: "plot", title: read.title, x: axis(x, 1), y: axis(y, 2), layers: [layer] } as const;
  return makeChart({ ...read, title: "", caller, panels: [panel] });
}
