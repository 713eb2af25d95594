import { ArgumentError } from "@seqloom/array";
import type { LayerRow, ModelRows, ParameterTotal, Shape } from "./ModelRows.js";
import { memorySize } from "./memorySize.js";

export interface Keras2SummaryOptions {
  readonly lineLength?: number | undefined;
  readonly expandNested: boolean;
  readonly showTrainable: boolean;
}

/** Ends of the items of a list, after which a line may break early. */
const BREAKS = ["),", "},", "],", "',"];

/**
 * The summary of a model as Keras 2 prints it: columns of characters, cells that do not fit go on in the next line.
 *
 * @returns lines without the last line end
 * @throws Error if the model is not built, as in Keras 2
 * @throws ArgumentError if the line is too short for the columns
 * @see https://www.tensorflow.org/api_docs/python/tf/keras/Model#summary
 */
export function keras2Summary(model: ModelRows, options: Keras2SummaryOptions): string {
  if (!model.built) {
    throw new Error(
      `summary: the model "${model.name}" is not built yet; add layers to it, the first with inputShape.`,
    );
  }
  const { lineLength, ends } = columnEnds(model.sequential, options);
  const header = ["Layer (type)", "Output Shape", "Param #"];
  if (!model.sequential) header.push("Connected to");
  if (options.showTrainable) header.push("Trainable");
  return [
    `Model: "${model.name}"`,
    "_".repeat(lineLength),
    ...tableRow(header, ends, 0),
    "=".repeat(lineLength),
    ...layerLines(model.layers, 0, { ...options, sequential: model.sequential, lineLength, ends }),
    "=".repeat(lineLength),
    totalLine("Total params", sum(model.trainable, model.nonTrainable)),
    totalLine("Trainable params", model.trainable),
    totalLine("Non-trainable params", model.nonTrainable),
    "_".repeat(lineLength),
  ].join("\n");
}

interface Layout extends Keras2SummaryOptions {
  readonly sequential: boolean;
  readonly lineLength: number;
  readonly ends: readonly number[];
}

/** The column after the last character of each cell, from the left edge. */
function columnEnds(sequential: boolean, { lineLength, showTrainable }: Keras2SummaryOptions) {
  const fractions = sequential ? [0.45, 0.85, 1] : [0.3, 0.6, 0.7, 1];
  const length = lineLength ?? (sequential ? 65 : 98);
  const ends = fractions.map((fraction) => Math.floor(fraction * length));
  const narrowest = Math.min(...ends.map((end, column) => end - (ends[column - 1] ?? 0)));
  if (narrowest < 5) {
    throw new ArgumentError("summary", "lineLength", `wide enough for ${fractions.length} columns`, lineLength);
  }
  if (showTrainable) ends.push(length + 11);
  return { lineLength: ends.at(-1)!, ends };
}

/** The lines of layers at one depth: after each the box of the layers inside it, or else a line of space. */
function layerLines(layers: readonly LayerRow[], depth: number, layout: Layout): string[] {
  const bars = "|".repeat(depth);
  const across = (character: string) => bars + character.repeat(layout.lineLength - 2 * depth) + bars;
  const lines: string[] = [];
  for (const [i, layer] of layers.entries()) {
    lines.push(...tableRow(cells(layer, layout), layout.ends, depth));
    if (layout.expandNested && layer.layers.length > 0) {
      lines.push(`|${bars}${"¯".repeat(layout.lineLength - 2 * depth - 2)}${bars}|`);
      lines.push(...layerLines(layer.layers, depth + 1, layout));
      lines.push(across("¯"));
    } else if (depth === 0 || i < layers.length - 1) {
      lines.push(across(" "));
    }
  }
  return lines;
}

function cells(layer: LayerRow, { sequential, showTrainable }: Layout): string[] {
  const row = [`${layer.name} (${layer.className})`, shapeText(layer), String(layer.params)];
  if (!sequential) {
    const inputs = layer.connectedTo.map(({ layer: name, call, output }) => `'${name}[${call}][${output}]'`);
    row.push(`[${inputs.join(", ")}]`);
  }
  if (showTrainable) row.push(layer.trainable ? "Y" : "N");
  return row;
}

/** Writes cells side by side, in as many lines as the longest one takes. */
function tableRow(texts: readonly string[], ends: readonly number[], depth: number): string[] {
  const bars = "|".repeat(depth);
  const left = texts.map((text) => Array.from(text));
  const lines: string[] = [];
  while (left.some((rest) => rest.length > 0)) {
    let line: string[] = [...bars, " "];
    for (const [column, rest] of left.entries()) {
      const isLast = column === ends.length - 1;
      const gap = isLast ? 0 : 3; // two columns between the cells, and the one that the line starts with
      const indent = column === 0 ? depth : 0;
      const room = Math.max(1, ends[column]! - (ends[column - 1] ?? 0) - gap - indent);
      line = line.concat(rest.splice(0, cutAt(rest, room)), isLast ? [] : [" ", " "]);
      const end = isLast ? ends[column]! - depth : ends[column]!;
      while (line.length < end) line.push(" ");
    }
    lines.push(line.join("") + bars);
  }
  return lines;
}

/** Number of characters of a cell that go into a line. */
function cutAt(characters: readonly string[], room: number): number {
  const fitting = characters.slice(0, room);
  for (const [i, character] of fitting.entries()) {
    if (BREAKS.includes(character + fitting[i + 1])) return i + 2;
  }
  return room;
}

function shapeText({ className, calls }: LayerRow): string {
  const texts = new Set(calls.map((shapes) => outputText(className, shapes)));
  return texts.size === 1 ? [...texts].join("") : "multiple";
}

function outputText(className: string, shapes: readonly Shape[]): string {
  const texts = shapes.map((shape) => {
    const sizes = shape.map((size) => size ?? "None");
    return sizes.length === 1 ? `(${sizes[0]},)` : `(${sizes.join(", ")})`;
  });
  return texts.length === 1 && className !== "InputLayer" ? texts[0]! : `[${texts.join(", ")}]`;
}

function totalLine(title: string, { params, sizeBytes }: ParameterTotal): string {
  return `${title}: ${params} (${memorySize(sizeBytes, "Byte")})`;
}

function sum(a: ParameterTotal, b: ParameterTotal): ParameterTotal {
  return { params: a.params + b.params, sizeBytes: a.sizeBytes + b.sizeBytes };
}
