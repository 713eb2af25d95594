import type { Marker } from "../colors/seriesStyle.js";
import {
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from "../vendor/d3.js";
import { round } from "./element.js";

const SYMBOLS: Readonly<Record<Marker, SymbolType>> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  cross: symbolCross,
  star: symbolStar,
};

/**
 * The path of markers at some places, all in one, so that thousands of points are one element.
 *
 * @param x places in pixels
 * @param radius of a circle of the same area, in pixels
 */
export function markerPath(marker: Marker, x: readonly number[], y: readonly number[], radius: number): string {
  const one = relativePath(SYMBOLS[marker], Math.PI * radius * radius);
  return x.map((left, i) => `M${round(left)},${round(y[i]!)}${one}`).join("");
}

/** The path of a symbol around the place where the pen stands, in relative steps that end there again. */
function relativePath(symbol: SymbolType, area: number): string {
  let path = "";
  let [x, y] = [0, 0];
  let start: [number, number] = [0, 0];
  const step = (letter: string, toX: number, toY: number) => {
    path += `${letter}${round(toX - x)},${round(toY - y)}`;
    [x, y] = [toX, toY];
  };
  const context = {
    moveTo: (toX: number, toY: number) => {
      step("m", toX, toY);
      start = [toX, toY];
    },
    lineTo: (toX: number, toY: number) => step("l", toX, toY),
    closePath: () => {
      path += "z";
      [x, y] = start;
    },
    rect: (left: number, top: number, width: number, height: number) => {
      step("m", left, top);
      path += `h${round(width)}v${round(height)}h${round(-width)}z`;
    },
    arc: (_x: number, _y: number, radius: number) => {
      const [r, d] = [round(radius), round(2 * radius)];
      step("m", -radius, 0);
      path += `a${r},${r} 0 1,0 ${d},0a${r},${r} 0 1,0 -${d},0z`;
    },
  };
  symbol.draw(context as unknown as Parameters<SymbolType["draw"]>[0], area);
  return path;
}
