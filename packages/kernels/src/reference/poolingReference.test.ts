import { expectClose } from "@seqloom/testing";
import { seededRandom } from "@seqloom/array";
import {
  averagePooling1dReference,
  globalAveragePooling1dReference,
  globalMaxPooling1dReference,
  maxPooling1dReference,
} from "./poolingReference.js";
import type { PoolingOperation } from "../calls/poolingTypes.js";

const random = seededRandom(3);
const sizes = { batch: 2, steps: 7, channels: 3 };
const windows = { poolSize: 3, strides: 2, padding: "same" };
const mask = Uint8Array.from({ length: 14 }, (_, place) => (place % 4 === 1 ? 0 : 1));

describe.each([
  ["maxPooling1dReference", maxPooling1dReference, windows],
  ["averagePooling1dReference", averagePooling1dReference, windows],
  ["globalMaxPooling1dReference", globalMaxPooling1dReference, {}],
  ["globalAveragePooling1dReference", globalAveragePooling1dReference, { mask }],
])("%s", (_, reference, settings) => {
  it("has the gradient that differences show", () => {
    const operation = reference as PoolingOperation<object, object, Float64Array>;
    const input = Float64Array.from({ length: 42 }, () => random.uniform(-1, 1));
    const outputOf = (values: Float64Array) => operation.forward({ ...sizes, ...settings, input: values });
    const result = outputOf(input);
    const dy = Float64Array.from(result.output, () => random.uniform(-1, 1));
    const loss = (values: Float64Array) => outputOf(values).output.reduce((sum, y, place) => sum + y * dy[place]!, 0);
    const step = 1e-6; // smaller than any difference between two numbers
    const slopes = input.map((x, at) => (loss(input.with(at, x + step)) - loss(input.with(at, x - step))) / (2 * step));
    const gradient = operation.backward({ ...sizes, ...settings, input }, result, dy);
    expectClose(gradient, slopes, { absolute: 1e-8, relative: 0 });
  });
});

it("the largest of each window is the first of equal ones", () => {
  const call = { batch: 1, steps: 4, channels: 1, poolSize: 2, input: Float64Array.of(3, 3, 5, 2) };
  expect(maxPooling1dReference.forward(call).places).toEqual(Int32Array.of(0, 2));
});
