import { seededRandom } from "@seqloom/array";
import type { FloatArray, OutputGradients, RecurrentCall } from "@seqloom/kernels";
import type { OperationName } from "./findings.js";

const gates = { simpleRnn: 1, lstm: 4, gru: 3 } as const;

/** A call and the gradients that flow back into it. */
export interface LargeCall<A extends FloatArray> {
  readonly call: RecurrentCall<A>;
  readonly gradients: OutputGradients<A>;
}

/**
 * A call with a mask that is large enough to be cut into slices. Batch, features and units fill no vector.
 *
 * @param arrayType Float32Array for WebAssembly, Float64Array for the references; the numbers are the same
 */
export function largeCall<A extends FloatArray>(
  operation: OperationName,
  arrayType: { from: (values: Iterable<number>) => A },
): LargeCall<A> {
  const random = seededRandom(7);
  const array = (length: number, scale: number): A =>
    arrayType.from(Float32Array.from({ length }, () => random.uniform(-scale, scale)));
  const sizes = { batch: 71, steps: 40, features: 13, units: operation === "simpleRnn" ? 33 : 18 };
  const { batch, steps, features, units } = sizes;
  const columns = gates[operation] * units;
  const call = {
    ...sizes,
    returnSequences: true,
    input: array(batch * steps * features, 1),
    kernel: array(features * columns, 0.3),
    recurrentKernel: array(units * columns, 0.2),
    bias: array((operation === "gru" ? 2 : 1) * columns, 0.1),
    mask: Uint8Array.from({ length: batch * steps }, () => (random.uniform(0, 1) < 0.2 ? 0 : 1)),
  };
  return { call, gradients: { output: array(batch * steps * units, 0.1) } };
}
