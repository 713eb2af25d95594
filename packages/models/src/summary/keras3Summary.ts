import { ArgumentError } from "@seqloom/array";
import type { LayerRow, ModelRows, ParameterTotal, Shape } from "./ModelRows.js";
import { memorySize } from "./memorySize.js";
import { richTable, type TableColumn } from "./richTable.js";
import { type Span, wrapText } from "./wrapText.js";

export interface Keras3SummaryOptions {
  readonly lineLength?: number | undefined;
  /** Width of the terminal; the table leaves four columns of it free. */
  readonly columns: number;
  readonly colors: boolean;
  readonly expandNested: boolean;
  readonly showTrainable: boolean;
}

/** Escape sequences of a terminal: 38;5;n is the colour n of its 256, 91 a light red. */
const STYLE = {
  bold: "1",
  symbol: "38;5;33",
  number: "38;5;34",
  none: "38;5;45",
  trainable: "1;38;5;34",
  frozen: "1;91",
} as const;

/**
 * The summary of a model as Keras 3 prints it: a table with borders that takes the width of the terminal, in colours if
 * the terminal has them. Cells wrap between words; a word that is too long is cut and ends in "…".
 *
 * @returns lines without the last line end
 * @throws ArgumentError if the line is too short for the columns
 * @see https://keras.io/api/models/model/#summary-method
 */
export function keras3Summary(model: ModelRows, options: Keras3SummaryOptions): string {
  const rows = model.layers.flatMap((layer) => layerRows(layer, model.sequential, options, 0));
  const { trainable, nonTrainable, optimizer } = model;
  const noOptimizer = { params: 0, sizeBytes: 0 };
  const lines = [
    [{ text: `Model: "${model.name}"`, style: STYLE.bold }],
    totalLine("Total params", sum(sum(trainable, nonTrainable), optimizer ?? noOptimizer)),
    totalLine("Trainable params", trainable),
    totalLine("Non-trainable params", nonTrainable),
    ...(optimizer ? [totalLine("Optimizer params", optimizer)] : []),
  ].map((spans) => wrapText(spans, options.columns, "none"));
  lines.splice(1, 0, richTable(tableColumns(model.sequential, options), rows));
  return lines
    .flat()
    .map((spans) => spans.map((span) => painted(span, options.colors)).join(""))
    .join("\n");
}

/** The columns of the table. Keras reckons their widths, and rich makes them fit by taking from each alike. */
function tableColumns(sequential: boolean, options: Keras3SummaryOptions): TableColumn[] {
  const { lineLength, columns, showTrainable } = options;
  const usual = (sequential ? 88 : 108) + (showTrainable ? 12 : 0);
  const length = lineLength ?? Math.min(usual, columns - 4);
  let fractions = sequential ? [0.45, 0.8, 1] : [0.3, 0.56, 0.74, 1];
  if (showTrainable) fractions = [...fractions.map((fraction) => fraction * 0.9), 1];
  const ends = fractions.map((fraction) => Math.floor(fraction * length));
  const widths = reduced(
    ends.map((end, i) => end - (ends[i - 1] ?? 0) + 2),
    3 * ends.length + 1,
  );
  if (Math.min(...widths) < 3) {
    const [argument, given] = lineLength === undefined ? ["columns", columns] : ["lineLength", lineLength];
    throw new ArgumentError("summary", argument, `wide enough for ${widths.length} columns of text`, given);
  }
  return columnTitles(sequential, showTrainable).map((column, i) => ({ ...column, width: widths[i]! }));
}

function columnTitles(sequential: boolean, showTrainable: boolean): Omit<TableColumn, "width">[] {
  const titles: Omit<TableColumn, "width">[] = [
    { title: "Layer (type)", alignment: "left" },
    { title: "Output Shape", alignment: "left" },
    { title: "Param #", alignment: "right" },
  ];
  if (!sequential) titles.push({ title: "Connected to", alignment: "left" });
  if (showTrainable) titles.push({ title: "Trainable", alignment: "center" });
  return titles;
}

/** Takes an excess from widths, from each about the same; rounds a half to the even number, as Python does. */
function reduced(widths: readonly number[], excess: number): number[] {
  let left = excess;
  return widths.map((width, i) => {
    const share = left / (widths.length - i);
    const taken = share % 1 === 0.5 ? 2 * Math.round(share / 2) : Math.round(share);
    left -= taken;
    return width - taken;
  });
}

/** The row of a layer, and under it those of the layers inside. */
function layerRows(layer: LayerRow, sequential: boolean, options: Keras3SummaryOptions, depth: number): Span[][][] {
  const prefix = depth > 0 ? `${"   ".repeat(depth)}└ ` : "";
  const row: Span[][] = [
    [{ text: `${prefix}${layer.name} (` }, { text: layer.className, style: STYLE.symbol }, { text: ")" }],
    shapeSpans(layer),
    layer.built ? [numberSpan(grouped(layer.params))] : [numberSpan("0"), { text: " (unbuilt)" }],
  ];
  if (!sequential) row.push(connectionSpans(layer));
  if (options.showTrainable) row.push([trainableSpan(layer)]);
  const inside = options.expandNested ? layer.layers : [];
  return [row, ...inside.flatMap((inner) => layerRows(inner, sequential, options, depth + 1))];
}

function trainableSpan({ params, trainable }: LayerRow): Span {
  if (params === 0) return { text: "-", style: STYLE.bold };
  return trainable ? { text: "Y", style: STYLE.trainable } : { text: "N", style: STYLE.frozen };
}

/** The shape of the last call; "?" before the first one. */
function shapeSpans({ calls }: LayerRow): Span[] {
  const shapes = calls.at(-1);
  if (!shapes) return [{ text: "?" }];
  const spans = listed(shapes.map(sizeSpans));
  return shapes.length === 1 ? spans : [{ text: "[" }, ...spans, { text: "]" }];
}

function sizeSpans(shape: Shape): Span[] {
  const sizes = shape.map((size) => [size === null ? { text: "None", style: STYLE.none } : numberSpan(String(size))]);
  return [{ text: "(" }, ...listed(sizes), { text: ")" }];
}

function connectionSpans({ connectedTo }: LayerRow): Span[] {
  if (connectedTo.length === 0) return [{ text: "-" }];
  return listed(
    connectedTo.map(({ layer, call, output }) => [
      { text: `${layer}[` },
      numberSpan(String(call)),
      { text: "][" },
      numberSpan(String(output)),
      { text: "]" },
    ]),
  );
}

/** Items with a comma between them. */
function listed(items: readonly Span[][]): Span[] {
  return items.flatMap((item, i) => (i > 0 ? [{ text: ", " }, ...item] : item));
}

function numberSpan(text: string): Span {
  return { text, style: STYLE.number };
}

function grouped(count: number): string {
  return count.toLocaleString("en-US");
}

function totalLine(title: string, { params, sizeBytes }: ParameterTotal): Span[] {
  return [
    { text: ` ${title}: `, style: STYLE.bold },
    numberSpan(grouped(params)),
    { text: ` (${memorySize(sizeBytes, "B")})` },
  ];
}

function sum(a: ParameterTotal, b: ParameterTotal): ParameterTotal {
  return { params: a.params + b.params, sizeBytes: a.sizeBytes + b.sizeBytes };
}

function painted({ text, style }: Span, colors: boolean): string {
  return colors && style !== undefined ? `\u001b[${style}m${text}\u001b[0m` : text;
}
