import { layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { evidenceOf, lossOf, rowsOf } from "../testing/evidenceOf.js";
import type { Evidence } from "./Evidence.js";
import { wrongLastLayer } from "./wrongLastLayer.js";

beforeAll(() => useBackend("cpu"));

type Activation = "linear" | "softmax" | "sigmoid" | "tanh" | "relu";

function found(activation: Activation, given: Partial<Evidence>): string | undefined {
  const last = layers.dense({ units: 1, inputShape: [2], name: "last", activation });
  return wrongLastLayer(evidenceOf({ model: sequential({ layers: [last] }), ...given }));
}

const binary = [lossOf("binary_crossentropy")];

describe("wrongLastLayer", () => {
  it("names a softmax of one unit", () => {
    expect(found("softmax", { losses: binary })).toMatch(/^layer last is a softmax of one unit, which is always 1\./);
  });

  it("names an activation before a loss that takes logits", () => {
    const losses = [lossOf("binary_crossentropy", { fromLogits: true })];
    expect(found("sigmoid", { losses })).toMatch(/^layer last ends in sigmoid already/);
    expect(found("linear", { losses })).toBeUndefined();
  });

  it("names predictions that are no probabilities", () => {
    const predictions = [rowsOf("predictions", [[-3], [0.5]])];
    expect(found("linear", { losses: binary, predictions })).toMatch(
      /the predictions reach from -3 to 0\.5\. .* sigmoid/,
    );
    expect(found("linear", { losses: binary })).toBeUndefined();
  });

  it("names an activation that cannot reach most targets", () => {
    const y = [rowsOf("y", [[12], [80]])];
    expect(found("tanh", { y })).toMatch(
      /^layer last gives numbers from -1 to 1 \(tanh\), and y reaches from 12 to 80\./,
    );
    expect(found("relu", { y: [rowsOf("y", [[-12], [-8]])] })).toMatch(/gives numbers of 0 and more \(relu\)/);
    expect(found("relu", { y })).toBeUndefined();
    expect(found("linear", { y })).toBeUndefined();
  });
});
