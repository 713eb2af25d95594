import { tensor1d } from "@tensorflow/tfjs-core";
import { layers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { courseOf, evidenceOf, lossOf, outputOf, rowsOf } from "../testing/evidenceOf.js";
import { brokenLayer, brokenLoss, brokenWeights } from "./brokenModel.js";

beforeAll(() => useBackend("cpu"));

describe("brokenWeights", () => {
  const weights = [{ path: "line/kernel", values: Float32Array.of(1, NaN) }];

  it("tells NaN from before the training and NaN by a step apart", () => {
    expect(brokenWeights(evidenceOf({ weights, course: courseOf([NaN]) }))).toMatch(/^line\/kernel held NaN .* before/);
    expect(brokenWeights(evidenceOf({ weights, course: courseOf([1, NaN]) }))).toMatch(/^the step before it made line/);
    expect(brokenWeights(evidenceOf({ weights: [{ path: "", values: Float32Array.of(1) }] }))).toBeUndefined();
  });

  it("looks into frozen layers", () => {
    const frozen = layers.dense({ units: 1, name: "frozen", trainable: false, biasInitializer: "ones" });
    frozen.build([null, 1]);
    expect(brokenWeights(evidenceOf({ layers: [outputOf(frozen, [[1]])] }))).toBeUndefined();
    frozen.weights[1]!.write(tensor1d([NaN]));
    expect(brokenWeights(evidenceOf({ layers: [outputOf(frozen, [[1]])] }))).toMatch(/^layer frozen holds NaN/);
  });
});

describe("brokenLayer", () => {
  it("names the first layer that makes NaN, and what it makes it of", () => {
    const [first, second, third] = ["first", "second", "third"].map((name) => layers.reLU({ name }));
    const outputs = [outputOf(first!, [[-2, 3]]), outputOf(second!, [[NaN, 1]]), outputOf(third!, [[NaN, NaN]])];
    expect(brokenLayer(evidenceOf({ layers: outputs }))).toMatch(
      /^layer second \(ReLU\) makes NaN or infinite numbers out of numbers from -2 to 3\./,
    );
    expect(brokenLayer(evidenceOf({ layers: outputs.slice(0, 1) }))).toBeUndefined();
  });
});

describe("brokenLoss", () => {
  it("knows poisson, and names the numbers of other losses", () => {
    const predictions = [rowsOf("predictions", [[-0.5], [1]])];
    expect(brokenLoss(evidenceOf({ losses: [lossOf("poisson")], predictions }))).toMatch(
      /which reach from -0\.5 to 1\./,
    );
    const losses = [{ call: lossOf("poisson").call, name: undefined }];
    expect(brokenLoss(evidenceOf({ losses, predictions }))).toMatch(
      /predictions from -0\.5 to 1 and targets from 0 to 1\./,
    );
  });

  it("has nothing to say where the predictions are NaN", () => {
    expect(brokenLoss(evidenceOf({ predictions: [rowsOf("predictions", [[NaN]])] }))).toBeUndefined();
  });
});
