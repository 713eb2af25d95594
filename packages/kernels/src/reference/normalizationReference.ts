import type { NormalizationCall, NormalizationGradients } from "../calls/normalizationTypes.js";

/**
 * Layer normalization over the last axis, in plain loops and float64. With mean and variance those of the row:
 *
 *     n = (x - mean) / sqrt(variance + epsilon)          y = n gamma + beta
 *
 * @example
 * const call = { rows: 1, width: 2, epsilon: 0, input: Float64Array.of(1, 5), gamma: Float64Array.of(10, 100) };
 * normalizationReference.forward(call); // → Float64Array(2) [ -10, 100 ]
 * normalizationReference.backward(call, Float64Array.of(1, 2)).gamma; // → Float64Array(2) [ -1, 2 ]
 * @see https://keras.io/api/layers/normalization_layers/layer_normalization/
 */
export const normalizationReference = {
  forward(call: NormalizationCall<Float64Array>): Float64Array {
    const { width, gamma, beta } = call;
    const { normalized } = normalizedRows(call);
    return normalized.map((n, place) => n * (gamma?.[place % width] ?? 1) + (beta?.[place % width] ?? 0));
  },

  backward(
    call: NormalizationCall<Float64Array>,
    outputGradient: Float64Array,
  ): Required<NormalizationGradients<Float64Array>> {
    const { width } = call;
    const { normalized, inverses } = normalizedRows(call);
    const [gamma, beta] = [new Float64Array(width), new Float64Array(width)];
    const input = new Float64Array(normalized.length);
    for (const [row, inverse] of inverses.entries()) {
      const n = normalized.subarray(row * width, (row + 1) * width);
      const dy = outputGradient.subarray(row * width, (row + 1) * width);
      const d = dy.map((gradient, place) => gradient * (call.gamma?.[place] ?? 1));
      const [mean, meanOfProducts] = [meanOf(d), meanOf(d.map((each, place) => each * n[place]!))];
      for (let place = 0; place < width; place++) {
        input[row * width + place] = (d[place]! - mean - n[place]! * meanOfProducts) * inverse;
        gamma[place]! += dy[place]! * n[place]!;
        beta[place]! += dy[place]!;
      }
    }
    return { input, gamma, beta };
  },
};

function normalizedRows({ rows, width, epsilon, input }: NormalizationCall<Float64Array>) {
  const normalized = new Float64Array(input.length);
  const inverses: number[] = [];
  for (let row = 0; row < rows; row++) {
    const x = input.subarray(row * width, (row + 1) * width);
    const mean = meanOf(x);
    const inverse = 1 / Math.sqrt(meanOf(x.map((value) => (value - mean) ** 2)) + epsilon);
    inverses.push(inverse);
    normalized.set(
      x.map((value) => (value - mean) * inverse),
      row * width,
    );
  }
  return { normalized, inverses };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
