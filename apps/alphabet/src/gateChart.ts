import { type Chart, type ChartOptions, heatmap } from "@seqloom/plots";
import type { Gate, gateMeans } from "./gateMeans.js";

/** Words of the chart in a language. */
export interface GateTexts {
  readonly title: string;
  readonly gates: Readonly<Record<Gate, string>>;
  /** Name of a row: a gate in a step, counted from 1. */
  readonly row: (gate: string, step: number) => string;
  readonly letters: string;
}

/**
 * The gates of an LSTM over the letters: a row for each gate and step, a column for each sample.
 *
 * @param means of `gateMeans`
 * @param windows names of the columns
 * @param look language, colours and width of the chart
 */
export function gateChart(
  means: ReturnType<typeof gateMeans>,
  windows: readonly string[],
  text: GateTexts,
  look: ChartOptions,
): Chart {
  return heatmap(
    means.map(({ values }) => values),
    {
      ...look,
      title: text.title,
      xLabel: text.letters,
      xNames: windows,
      yNames: means.map(({ gate, step }) => text.row(text.gates[gate], step + 1)),
      min: 0,
      max: 1,
    },
  );
}
