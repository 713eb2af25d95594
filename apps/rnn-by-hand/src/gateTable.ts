import { columnsOf, padded } from "@seqloom/app-kit";
import type { Step } from "./Step.js";

const WIDTH = 9;

/**
 * The gates and the output of the first unit, a line for each time step and a column for each gate.
 *
 * @param heading over the numbers of the steps
 */
export function gateTable(heading: string, steps: readonly Step[]): string {
  const names = [...Object.keys(steps[0]?.gates ?? {}), "h"];
  const rows = steps.map(({ gates, h }) => names.map((name) => (gates[name] ?? h)[0]!.toFixed(4)));
  const first = `  ${heading}`;
  const line = (start: string, cells: readonly string[]) =>
    padded(start, columnsOf(first)) + cells.map((cell) => cell.padStart(WIDTH)).join("");
  return [line(first, names), ...rows.map((cells, step) => line(`  ${step + 1}`, cells))].join("\n");
}
