import { join } from "node:path";
import { productGoldenTests } from "@seqloom/testing";
import { conv1dReference } from "./conv1dReference.js";
import { PRODUCT_ACTIVATIONS } from "../calls/productActivations.js";
import { denseReference } from "./denseReference.js";
import { embeddingReference } from "./embeddingReference.js";
import { productReference } from "./productReference.js";
import { referenceActivations } from "./referenceActivations.js";

const options = {
  arrayType: Float64Array,
  tolerance: 5e-7, // measured: the float32 of TensorFlow is off by less than 2e-7 of 1 + largest
  fixture: join(import.meta.dirname, "../fixtures/products.json"),
};
const products = { dense: denseReference, conv1d: conv1dReference, embedding: embeddingReference };
productGoldenTests<Float64Array>("the reference", products, { ...options, activations: referenceActivations });
productGoldenTests<Float64Array>("the reference with its own activations", products, {
  ...options,
  activations: {},
  own: Object.keys(PRODUCT_ACTIVATIONS),
});

describe("productReference", () => {
  // Each output is the product of the input and the one weight at its place.
  const kernel = productReference({
    outputLength: ({ input }: { input: Float64Array; kernel: Float64Array; bias?: Float64Array }) => input.length,
    width: () => 2,
    forEach: ({ input }, visit) => input.forEach((_, place) => visit(place, place, place)),
  });
  const call = { input: Float64Array.of(1, 2, 3, 4), kernel: Float64Array.of(5, 6, 7, 8) };
  const bias = Float64Array.of(10, 20);

  it("adds up the products that are visited, and a bias that repeats along the output", () => {
    expect([...kernel.forward(call)]).toEqual([5, 12, 21, 32]);
    expect([...kernel.forward({ ...call, bias })]).toEqual([15, 32, 31, 52]);
  });

  it("goes the way back over the same products", () => {
    const gradients = kernel.backward({ ...call, bias }, Float64Array.of(1, 0, 2, 10));
    expect(gradients).toEqual({
      ...{ input: Float64Array.of(5, 0, 14, 80), kernel: Float64Array.of(1, 0, 6, 40), bias: Float64Array.of(3, 10) },
    });
  });

  it("leaves out the gradients that nobody wants", () => {
    const keys = (options: object) => Object.keys(kernel.backward({ ...call, bias }, new Float64Array(4), options));
    expect(keys({ wantInput: false })).toEqual(["kernel", "bias"]);
    expect(keys({ wantKernel: false })).toEqual(["input"]);
  });
});
