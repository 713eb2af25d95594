import { conv1dGeometry } from "../calls/conv1dGeometry.js";
import type { GlobalAverageCall, GlobalPoolingCall, PoolingCall, PoolingOperation } from "../calls/poolingTypes.js";

type Reference<Call, Kept = Omit<Call, "input">> = PoolingOperation<Call, Kept, Float64Array>;

/**
 * The largest number of each window, feature by feature, in plain loops and float64. Padding never wins; the whole gradient
 * goes to the first place of the largest number.
 *
 * @example
 * const call = { batch: 1, steps: 4, channels: 1, poolSize: 2, input: Float64Array.of(1, 3, 5, 2) };
 * const result = maxPooling1dReference.forward(call);
 * result.output; // → Float64Array(2) [ 3, 5 ]
 * maxPooling1dReference.backward(call, result, Float64Array.of(7, 9)); // → Float64Array(4) [ 0, 7, 9, 0 ]
 * @see https://keras.io/api/layers/pooling_layers/max_pooling1d/
 */
export const maxPooling1dReference: Reference<PoolingCall<Float64Array>> = {
  forward(call) {
    const output: number[] = [];
    const places: number[] = [];
    eachWindow(call, (_, steps, at) => {
      let winner = steps[0]!;
      for (const step of steps.slice(1)) {
        const value = call.input[at(step)]!;
        if (value > call.input[at(winner)]! || Number.isNaN(value)) winner = step;
      }
      output.push(call.input[at(winner)]!);
      places.push(winner);
    });
    return { output: Float64Array.from(output), places: Int32Array.from(places) };
  },
  backward(call, { places }, outputGradient) {
    const gradient = new Float64Array(call.batch * call.steps * call.channels);
    eachWindow(call, (output, _, at) => {
      gradient[at(places![output]!)]! += outputGradient[output]!;
    });
    return gradient;
  },
};

/**
 * The mean of each window over the steps that are inside of the sequence, in plain loops and float64.
 *
 * @example
 * const call = { batch: 1, steps: 4, channels: 1, poolSize: 2, input: Float64Array.of(1, 3, 5, 2) };
 * const result = averagePooling1dReference.forward(call);
 * result.output; // → Float64Array(2) [ 2, 3.5 ]
 * averagePooling1dReference.backward(call, result, Float64Array.of(2, 4)); // → Float64Array(4) [ 1, 1, 2, 2 ]
 * @see https://keras.io/api/layers/pooling_layers/average_pooling1d/
 */
export const averagePooling1dReference: Reference<PoolingCall<Float64Array>> = {
  forward(call) {
    const output: number[] = [];
    eachWindow(call, (_, steps, at) => {
      output.push(steps.reduce((sum, step) => sum + call.input[at(step)]!, 0) / steps.length);
    });
    return { output: Float64Array.from(output) };
  },
  backward(call, _result, outputGradient) {
    const gradient = new Float64Array(call.batch * call.steps * call.channels);
    eachWindow(call, (output, steps, at) => {
      for (const step of steps) gradient[at(step)]! += outputGradient[output]! / steps.length;
    });
    return gradient;
  },
};

/**
 * The largest number of all steps, in plain loops and float64. Equal ones share the gradient.
 *
 * @example
 * const call = { batch: 1, steps: 3, channels: 1, input: Float64Array.of(5, 1, 5) };
 * const result = globalMaxPooling1dReference.forward(call);
 * result.output; // → Float64Array(1) [ 5 ]
 * globalMaxPooling1dReference.backward(call, result, Float64Array.of(4)); // → Float64Array(3) [ 2, 0, 2 ]
 * @see https://keras.io/api/layers/pooling_layers/global_max_pooling1d/
 */
export const globalMaxPooling1dReference: Reference<
  GlobalPoolingCall<Float64Array>,
  GlobalPoolingCall<Float64Array>
> = {
  forward(call) {
    const output: number[] = [];
    eachWindow(wide(call), (_, steps, at) => output.push(Math.max(...steps.map((step) => call.input[at(step)]!))));
    return { output: Float64Array.from(output) };
  },
  backward(call, { output: largest }, outputGradient) {
    const gradient = new Float64Array(call.input.length);
    eachWindow(wide(call), (output, steps, at) => {
      const winners = steps.filter((step) => call.input[at(step)] === largest![output]);
      for (const step of winners) gradient[at(step)] = outputGradient[output]! / winners.length;
    });
    return gradient;
  },
};

/**
 * The mean of the steps that are there, in plain loops and float64; NaN where there is none.
 *
 * @example
 * const call = { batch: 1, steps: 3, channels: 1, input: Float64Array.of(5, 1, 9), mask: Uint8Array.of(1, 1, 0) };
 * const result = globalAveragePooling1dReference.forward(call);
 * result.output; // → Float64Array(1) [ 3 ]
 * globalAveragePooling1dReference.backward(call, result, Float64Array.of(4)); // → Float64Array(3) [ 2, 2, 0 ]
 * @see https://keras.io/api/layers/pooling_layers/global_average_pooling1d/
 */
export const globalAveragePooling1dReference: Reference<GlobalAverageCall<Float64Array>> = {
  forward(call) {
    const output: number[] = [];
    eachWindow(wide(call), (_, steps, at, row) => {
      const there = steps.filter((step) => call.mask?.[row * call.steps + step] !== 0);
      output.push(there.reduce((sum, step) => sum + call.input[at(step)]!, 0) / there.length);
    });
    return { output: Float64Array.from(output) };
  },
  backward(call, _result, outputGradient) {
    const gradient = new Float64Array(call.batch * call.steps * call.channels);
    eachWindow(wide(call), (output, steps, at, row) => {
      const there = steps.filter((step) => call.mask?.[row * call.steps + step] !== 0);
      for (const step of there) gradient[at(step)] = outputGradient[output]! / there.length;
    });
    return gradient;
  },
};

/** A call whose only window is the whole sequence. */
function wide<Call extends Omit<GlobalPoolingCall<Float64Array>, "input">>(call: Call): Call & { poolSize: number } {
  return { ...call, poolSize: call.steps };
}

/**
 * Visits each window of each channel, in the order of the outputs.
 *
 * @param visit gets the place of the output, the steps of the window, the place of a step's number in the input, and the row
 */
function eachWindow(
  call: Omit<PoolingCall<Float64Array>, "input">,
  visit: (output: number, steps: number[], at: (step: number) => number, row: number) => void,
): void {
  const { batch, steps, channels, poolSize, strides = poolSize, padding = "valid" } = call;
  const { outputSteps, left } = conv1dGeometry({ steps, kernelSize: poolSize, strides, padding });
  let output = 0;
  for (let row = 0; row < batch; row++) {
    for (let window = 0; window < outputSteps; window++) {
      const first = Math.max(window * strides - left, 0);
      const end = Math.min(window * strides - left + poolSize, steps);
      const inside = Array.from({ length: end - first }, (_, place) => first + place);
      for (let channel = 0; channel < channels; channel++) {
        visit(output++, inside, (step) => (row * steps + step) * channels + channel, row);
      }
    }
  }
}
