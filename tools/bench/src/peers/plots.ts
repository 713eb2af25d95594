/**
 * A chart in our package: gets the name of a task and runs. The first call imports the package; all times are those of the
 * processor, so that whatever else the machine does counts little.
 */
import type * as Package from "@seqloom/plots";
import { measureTask } from "../measureTask.js";
import type { PlotTaskName } from "../plotTasks.js";

const [name, runs] = process.argv.slice(2) as [PlotTaskName, string];
const size = { width: 640, height: 400 };

const range = (length: number, value: (i: number) => number) => Array.from({ length }, (_, i) => value(i));
const epochs = range(20, (i) => Math.exp(-i / 6));
const price = (shift: number) => range(60, (i) => 280 + 20 * Math.sin(i / 7 + shift));
const days = range(60, (i) => Date.UTC(2020, 2, 2 + i)).map((ms) => new Date(ms).toISOString().slice(0, 10));
const temperatures = Float64Array.from({ length: 420_551 }, (_, i) => {
  return 10 + 12 * Math.sin(i / 8366) + 5 * Math.sin(i / 23) + ((i * 7919) % 97) / 97;
});
const matrix = range(10, (i) => i).map((i) => range(10, (j) => (i === j ? 900 : (i * j) % 7)));

type Plots = typeof Package;
let bytes = 0;
const draw: Readonly<Record<PlotTaskName, (plots: Plots) => Promise<Uint8Array>>> = {
  trainingCurves: ({ trainingCurves }) => trainingCurves({ loss: epochs, val_loss: epochs }, size).png(),
  prices: ({ lineChart }) =>
    lineChart(
      { predicted: price(0), real: price(0.2) },
      { ...size, x: days, tickEvery: 5, turnLabels: 30, title: "Closing price", xLabel: "date", yLabel: "price" },
    ).png(),
  temperatures: ({ lineChart }) => lineChart(temperatures, { ...size, title: "Temperature" }).png(),
  confusionMatrix: ({ confusionMatrixChart }) => confusionMatrixChart(matrix, { ...size, title: "Digits" }).png(),
};

/** Milliseconds of the clock for each call. */
const clocked: number[] = [];
const result = await measureTask(
  async () => {
    const begin = performance.now();
    const png = await draw[name](await import("@seqloom/plots"));
    clocked.push(performance.now() - begin);
    return png;
  },
  (png) => {
    const view = new DataView(png.buffer);
    bytes = png.length;
    return `${view.getUint32(16)} x ${view.getUint32(20)}`;
  },
  { runs: Number(runs), now: processorMs },
);
const clock = `by the clock ${Math.round(clocked[0]!)} ms, at best ${Math.round(Math.min(...clocked))}`;
const facts = `Node ${process.version}, ${name}: ${Math.round(bytes / 1000)} KB, ${clock}`;
console.log(JSON.stringify({ ...result, facts }));

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
