import { custom, integer, optional, type OptionTable, readOptions } from "@seqloom/array";
import { drawPng } from "#drawPng";
import type { Figure } from "../figure/Figure.js";
import { figureHtml } from "../html/figureHtml.js";
import { LARGEST } from "../reading/chartOptions.js";
import { drawFigure } from "../svg/drawFigure.js";
import { figureTerminal } from "../terminal/figureTerminal.js";

/** A chart, drawn when it is asked for. */
export interface Chart {
  /** An SVG document. */
  svg(): string;
  /** A PNG file, drawn without any font of the system in Node, and by the browser itself in a page. */
  png(options?: PngOptions): Promise<Uint8Array>;
  /** A page that shows values where one points; one file, which opens without a network. */
  html(): string;
  /** Text for a terminal. */
  terminal(options?: TerminalOptions): string;
}

export interface PngOptions {
  /** Width in pixels; the height follows. Default: twice that of the chart. */
  readonly width?: number;
  /** Bytes of TTF or OTF files, for characters that Noto Sans TC lacks here; in Node alone. */
  readonly fonts?: readonly Uint8Array[];
}

export interface TerminalOptions {
  /** Characters in a line; a Chinese one counts as two. */
  readonly columns?: number;
  /** Rows of the marks, without axes and legend. */
  readonly rows?: number;
}

const pngOptions = {
  width: optional(integer({ min: 1, max: 4 * LARGEST.width })),
  fonts: custom<readonly Uint8Array[]>("a list of Uint8Arrays", isListOfBytes, { default: [] }),
} satisfies OptionTable<PngOptions>;

const terminalOptions = {
  columns: integer({ min: 40, max: 1000, default: 80 }),
  rows: integer({ min: 5, max: 200, default: 16 }),
} satisfies OptionTable<TerminalOptions>;

/** The chart of a figure. */
export function makeChart(figure: Figure): Chart {
  return {
    svg: () => drawFigure(figure).svg,
    png: async (options) => {
      const caller = `${figure.caller}.png`;
      const { width = 2 * figure.width, fonts } = readOptions(caller, pngOptions, options);
      return drawPng(drawFigure(figure).svg, { caller, width, fonts });
    },
    html: () => figureHtml(figure),
    terminal: (options) => figureTerminal(figure, readOptions(`${figure.caller}.terminal`, terminalOptions, options)),
  };
}

function isListOfBytes(value: unknown): boolean {
  return (
    Array.isArray(value) && value.every((bytes) => Object.prototype.toString.call(bytes) === "[object Uint8Array]")
  );
}
