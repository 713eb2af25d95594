import { expectClose } from "@seqloom/testing";
import { activatedRows, gradientOfSums } from "./rowActivations.js";

describe("activatedRows", () => {
  it("takes the softmax of each row, large numbers included", () => {
    const y = activatedRows("softmax", Float64Array.of(0, Math.log(3), 1000, 1000), 2);
    expectClose(y, [0.25, 0.75, 0.5, 0.5], { absolute: 1e-12, relative: 0 });
  });

  it("takes any other activation of each number", () => {
    expect(activatedRows("relu", Float64Array.of(-1, 2), 2)).toEqual(Float64Array.of(0, 2));
    expect(activatedRows(undefined, Float64Array.of(-1, 2), 2)).toEqual(Float64Array.of(-1, 2));
  });
});

describe("gradientOfSums", () => {
  it.each(["linear", "tanh", "sigmoid", "softmax"] as const)("is what differences show: %s", (activation) => {
    const values = Float64Array.of(0.3, -1, 0.7, 2, 0.1, -0.4);
    const dy = Float64Array.of(1, -2, 0.5, 0.3, 4, 1);
    const loss = (x: Float64Array) =>
      activatedRows(activation, x, 3).reduce((sum, y, place) => sum + y * dy[place]!, 0);
    const step = 1e-6;
    const slopes = values.map(
      (x, place) => (loss(values.with(place, x + step)) - loss(values.with(place, x - step))) / (2 * step),
    );
    expectClose(
      gradientOfSums(activation, () => values, dy, 3),
      slopes,
      { absolute: 1e-8, relative: 0 },
    );
  });
});
