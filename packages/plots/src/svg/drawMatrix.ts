import { colorOf, inkOn } from "../colors/colorScale.js";
import type { MatrixPanel } from "../figure/Figure.js";
import { type Label, middleToBaseline } from "../layout/Label.js";
import { matrixLayout } from "../layout/matrixLayout.js";
import { numberText } from "../text/numberText.js";
import type { Drawing, Target } from "./Drawing.js";
import type { PanelSettings } from "./drawPlot.js";
import { element, round } from "./element.js";
import { labelElement } from "./labelElement.js";

/** Steps of the bar that shows the colours. */
const BAR_STEPS = 64;

/** Coloured cells with their names, and the bar of colours beside them. */
export function drawMatrix(panel: MatrixPanel, { place, room, theme }: PanelSettings): Drawing {
  const { frame, bar, labels, cellSize } = matrixLayout(panel, room);
  const [width, height] = [frame.width / panel.columns, frame.height / panel.rows];
  const paths = new Map<string, string>();
  const texts: string[] = [];
  const targets: Target[] = [];
  for (const [i, value] of panel.values.entries()) {
    const [row, column] = [Math.floor(i / panel.columns), i % panel.columns];
    const [x, y] = [frame.x + column * width, frame.y + row * height];
    const color = colorOf(theme, panel.colors, value, panel.range);
    // By their edges, so that neighbours share them to the last digit.
    const cell = `M${round(x)},${round(y)}H${round(x + width)}V${round(y + height)}H${round(x)}z`;
    paths.set(color, (paths.get(color) ?? "") + cell);
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    if (cellSize > 0) texts.push(labelElement(cellLabel(panel.texts![i]!, middleX, middleY, cellSize), inkOn(color)));
    const cellName = `${panel.yNames[row]!} · ${panel.xNames[column]!}`;
    const text = `${cellName}\n${panel.texts?.[i] ?? numberText(value)}`;
    targets.push({ x: middleX, y: middleY, halfWidth: width / 2, halfHeight: height / 2, layer: `${place}.0`, text });
  }
  const border = element("rect", { ...frame, fill: "none", stroke: theme.axis });
  const names = labels.map((label) => labelElement(label, label.size > 12 ? theme.text : theme.mutedText));
  // Without smoothing the edges of neighbouring cells leave no thin lines between them.
  const cells = [...paths].map(([fill, d]) => element("path", { d, fill }));
  const crisp = element("g", { "data-layer": `${place}.0`, "shape-rendering": "crispEdges" }, ...cells);
  return { svg: [crisp, ...texts, border, barOf(bar), ...names].join("\n"), targets };

  function barOf({ x, y, width: barWidth, height: barHeight }: typeof bar): string {
    const steps = Array.from({ length: BAR_STEPS }, (_, i) => {
      const fill = colorOf(theme, panel.colors, BAR_STEPS - 1 - i, [0, BAR_STEPS - 1]);
      const step = { x, y: y + (i * barHeight) / BAR_STEPS, width: barWidth, height: barHeight / BAR_STEPS };
      return element("rect", { ...step, fill });
    });
    const edge = element("rect", { x, y, width: barWidth, height: barHeight, fill: "none", stroke: theme.axis });
    return element("g", { "shape-rendering": "crispEdges" }, ...steps) + edge;
  }
}

function cellLabel(text: string, x: number, y: number, size: number): Label {
  return { text, x, y: y + middleToBaseline(size), size, anchor: "middle" };
}
