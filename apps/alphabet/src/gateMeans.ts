import type { NdArray } from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";

/** Gates of an LSTM, in the order in which they are drawn, with their places among its weights: Keras has i, f, c, o. */
const PLACES = { i: 0, f: 1, o: 3 } as const;

/** A gate of an LSTM: input, forget or output. */
export type Gate = keyof typeof PLACES;

type ModelLike = Pick<LayersModel, "layers">;

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/**
 * The mean of each gate of an LSTM over its units, from 0 (shut) to 1 (open).
 *
 * @param model a model with an LSTM
 * @param x its input, [samples, steps, features]
 * @returns for each gate and step the value of each sample: the step in which it stands, and the values
 */
export function gateMeans(model: ModelLike, x: NdArray): { gate: Gate; step: number; values: number[] }[] {
  const layer = model.layers.find((one) => one.getClassName() === "LSTM")!;
  const [samples, steps, features] = x.shape as [number, number, number];
  const [kernel, recurrentKernel, bias] = layer.getWeights().map((weight) => weight.dataSync());
  const units = bias!.length / 4;
  const rows = Array.from({ length: steps }, (_, step) =>
    (Object.keys(PLACES) as Gate[]).map((gate) => ({ gate, step, values: [] as number[] })),
  );
  for (let sample = 0; sample < samples; sample++) {
    let [h, c] = [new Float64Array(units), new Float64Array(units)];
    for (let step = 0; step < steps; step++) {
      const sums = Float64Array.from(bias!);
      for (let column = 0; column < 4 * units; column++) {
        for (let k = 0; k < features; k++) {
          sums[column]! += x.data[(sample * steps + step) * features + k]! * kernel![k * 4 * units + column]!;
        }
        for (let k = 0; k < units; k++) sums[column]! += h[k]! * recurrentKernel![k * 4 * units + column]!;
      }
      const part = (place: number) => sums.subarray(place * units, (place + 1) * units);
      const [i, f, o] = [part(PLACES.i).map(sigmoid), part(PLACES.f).map(sigmoid), part(PLACES.o).map(sigmoid)];
      c = c.map((memory, unit) => f[unit]! * memory + i[unit]! * Math.tanh(part(2)[unit]!));
      h = c.map((memory, unit) => o[unit]! * Math.tanh(memory));
      for (const [place, values] of [i, f, o].entries()) rows[step]![place]!.values.push(mean(values));
    }
  }
  return rows.flat();
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
