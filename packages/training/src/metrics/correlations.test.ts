import { useBackend } from "@seqloom/backend";
import { expectClose } from "@seqloom/testing";
import { tensor2d, tidy } from "@tensorflow/tfjs-core";
import { correlations } from "./correlations.js";

// Keras 3.15.1: pearson_correlation and concordance_correlation of these rows
describe.each(["cpu", "wasm"] as const)("correlations on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it.each([
    ["pearson", [0.944911182, -0.654653668]],
    ["concordance", [0.833333194, -0.571428597]],
  ] as const)("are those of Keras: %s", (name, expected) => {
    const [yTrue, yPred] = [[[1, 2, 4], [0, 3, 1]], [[2, 2, 5], [1, 0, 2]]]; // prettier-ignore
    expectClose(
      tidy(() => correlations[name](tensor2d(yTrue), tensor2d(yPred)).dataSync()),
      expected,
    );
  });
});
