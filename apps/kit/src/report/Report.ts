import type { Chart, ChartOptions } from "@seqloom/plots";
import type { FigureFormat } from "./verdictTexts.js";

/** The look that a picture is drawn in, for the options of its chart. */
export type Look = Required<Pick<ChartOptions, "language" | "theme" | "width">>;

/** A cell of a table. */
export type Cell = string | number;

/** A figure that an app is judged by. */
export interface Result {
  /** Its key in `--json`, where the figures of other seeds are found. */
  readonly key: string;
  /** Its name in the app's language. Default: accuracy on the test set. */
  readonly name?: string;
  /** The figure; or those of all seeds, where the app has trained with all of them itself. */
  readonly value: number | readonly number[];
  readonly baseline: number;
  /** Whether less is better. */
  readonly isError?: boolean;
  /** Default: percent, of an error the plain number. */
  readonly format?: FigureFormat;
  /** Settings that were asked for, which runs with other seeds are given on their command lines. */
  readonly asked?: Readonly<Record<string, string>> | undefined;
  /** The slide's figure. */
  readonly slide?: number | undefined;
  /** The app's own sentence about the model and the baseline, in place of the usual one. */
  readonly conclusion?: string | undefined;
  /** Figures of real Keras with the same settings and data. */
  readonly keras?: readonly number[] | undefined;
}

/** The report of a run: pictures and a page in the run's folder, and figures for `--json`. */
export interface Report {
  /**
   * Draws a picture into the run's folder, as SVG and PNG, and into the report, there in light and dark colours and for narrow pages.
   *
   * @param name of the files, without ending
   * @param draw makes the chart in a look: `(look) => lineChart(prices, { x: dates, ...look })`
   */
  picture(name: string, draw: (look: Look) => Chart): Promise<void>;
  /**
   * Prints a table, and takes it into the report.
   *
   * @param title line above it
   */
  table(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): void;
  /**
   * Prints a figure beside the baseline and the slide's, and whether the baseline was beaten, by how much, and by more than the seeds
   * of `--seeds` differ; with these the app runs once more for each of the other seeds.
   */
  verdict(result: Result): Promise<void>;
  /** Keeps the figures of the run, for `--json`. */
  figures(figures: Readonly<Record<string, number | string>>): void;
}

/** A part of a report, in the order of the run. */
export type Block =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "table";
      readonly title: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: "picture"; readonly name: string; readonly drawings: readonly Drawing[] };

/** A picture in one look. */
export interface Drawing {
  readonly theme: Look["theme"];
  readonly isNarrow: boolean;
  readonly svg: string;
}
