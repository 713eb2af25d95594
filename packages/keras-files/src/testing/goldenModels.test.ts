import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { readJson } from "@seqloom/testing";
import { mul } from "@tensorflow/tfjs-core";
import { expectPredictions, expectState, fixture, fixtures, type GoldenModels, loadGolden } from "./goldenModels.js";

beforeAll(async () => void (await useBackend("cpu")));

const { files } = readJson<GoldenModels>(join(fixtures, "expected.json"));
const golden = files["k3_lstm_embedding.keras"]!;

describe("loadGolden", () => {
  it("loads weights alone into the model of the file beside them", async () => {
    expect((await loadGolden(fixtures, "k3_lstm_embedding.weights.h5")).countParams()).toBe(golden.parameters);
  });
});

describe("expectPredictions", () => {
  it("finds predictions of other weights", async () => {
    const model = await loadGolden(fixtures, "k3_lstm_embedding.keras");
    await expectPredictions(model, golden);
    model.setWeights(model.getWeights().map((weight) => mul(weight, 2)));
    await expect(expectPredictions(model, golden)).rejects.toThrow("expected");
  });
});

describe("expectState", () => {
  it("finds another state", async () => {
    const model = await loadGolden(fixtures, "k3_lstm_embedding.keras");
    await expectState(model, golden);
    const other = golden.optimizer_variables!.map((each, i) => (i === 2 ? { ...each, sum: 7 } : each));
    await expect(expectState(model, { ...golden, optimizer_variables: other })).rejects.toThrow("expected");
  });
});

describe("fixture", () => {
  it("reads a file", () => expect(fixture("refuse_lambda.keras").length).toBeGreaterThan(1000));
});

describe("fixtures", () => {
  it("is a folder", () => expect(fixtures).toMatch(/fixtures$/));
});
