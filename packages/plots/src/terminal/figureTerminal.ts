import type { Figure, Panel } from "../figure/Figure.js";
import { fitColumns } from "./columns.js";
import { terminalBars } from "./terminalBars.js";
import { terminalMatrix } from "./terminalMatrix.js";
import { terminalPlot, type TextSize } from "./terminalPlot.js";
import { terminalSpark } from "./terminalSpark.js";

/** A chart as lines of text, no wider than the columns that there are. */
export function figureTerminal({ title, panels }: Figure, size: TextSize): string {
  const parts = panels.map((panel) => [...titleLines(panel.title, size), ...panelLines(panel, size)].join("\n"));
  return [...titleLines(title, size), parts.join("\n\n")].join("\n");
}

function titleLines(title: string, { columns }: TextSize): string[] {
  return title === "" ? [] : [fitColumns(title, columns, "middle").trimEnd()];
}

function panelLines(panel: Panel, size: TextSize): string[] {
  if (panel.kind === "matrix") return terminalMatrix(panel, size.columns);
  const [first] = panel.layers;
  if (panel.bare && first?.kind === "line") return [terminalSpark(first.y, size.columns)];
  return first?.kind === "bars" ? terminalBars(panel, size.columns) : terminalPlot(panel, size);
}
