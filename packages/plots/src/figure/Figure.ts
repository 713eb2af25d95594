import type { ColorScaleName } from "../colors/colorScale.js";
import type { ThemeName } from "../colors/themes.js";
import type { Language } from "../text/words.js";

/** Content of a chart before it is drawn: the same for SVG, PNG, HTML and the terminal. */
export interface Figure {
  /** Name of the function that made it, for its errors. */
  readonly caller: string;
  /** "" for none. */
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme: ThemeName;
  readonly language: Language;
  /** One below the other. */
  readonly panels: readonly Panel[];
}

export type Panel = PlotPanel | MatrixPanel;

/** Marks between two axes. */
export interface PlotPanel {
  readonly kind: "plot";
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly layers: readonly Layer[];
  /** Without axes, frame and legend, as a sparkline is. */
  readonly bare?: boolean;
}

/** An axis with numbers; one with names has them at 0, 1, 2 and so on. */
export interface Axis {
  /** "" for none. */
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** "integers" has ticks at whole numbers alone, "time" counts milliseconds since 1970. */
  readonly kind: "numbers" | "integers" | "time" | "names";
  /** Names of an axis of the kind "names". */
  readonly names?: readonly string[];
  /** Whether every name is wanted, as of bars and cells; left out: some of them do, as of dates. */
  readonly each?: boolean;
  /** Places that may have a tick; left out: round numbers. */
  readonly places?: readonly number[];
  /** Every n-th name or place has a tick; left out: as many as there is room for. */
  readonly tickEvery?: number;
  /** Degrees by which the texts are turned; left out: 0, or 30 and more where the room is short. */
  readonly turn?: number;
}

/** One series of marks. */
export type Layer = LineLayer | PointLayer | BarLayer;

interface Series {
  /** "" where there is but one. */
  readonly name: string;
  /** Place among the series, counted from 0: decides colour, dashes and marker. */
  readonly place: number;
}

export interface LineLayer extends Series {
  readonly kind: "line";
  readonly x: Float64Array;
  /** NaN where the line is broken. */
  readonly y: Float64Array;
  /** Always drawn through, whichever place it has. */
  readonly solid?: boolean;
}

export interface PointLayer extends Series {
  readonly kind: "points";
  readonly x: Float64Array;
  /** NaN where there is no point. */
  readonly y: Float64Array;
  /** Words beside the points, where there is room. */
  readonly words?: readonly string[];
}

export interface BarLayer extends Series {
  readonly kind: "bars";
  /** Left and right edge of each bar, in the unit of the x axis. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** Each bar stands on 0. */
  readonly y: Float64Array;
  /** Name of each bar, for tooltips and the terminal. */
  readonly names: readonly string[];
}

/** Coloured cells. */
export interface MatrixPanel {
  readonly kind: "matrix";
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  /** Row after row. */
  readonly values: Float64Array;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Names of the columns and rows. */
  readonly xNames: readonly string[];
  readonly yNames: readonly string[];
  readonly range: readonly [min: number, max: number];
  readonly colors: ColorScaleName;
  /** Text of each cell, drawn where the cells have room; left out: none. */
  readonly texts?: readonly string[];
}
