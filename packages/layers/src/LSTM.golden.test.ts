import { useBackend } from "@seqloom/backend";
import { describeGolden } from "@seqloom/testing";
import type { DropoutCase } from "./fixtures/givenMasks.js";
import { describeKeras2Cases, everyOf, itDropsAsInKeras, itRunsAsInKeras } from "./fixtures/recurrentCase.js";
import type { RecurrentCase } from "./fixtures/recurrentCase.js";
import { lstm } from "./LSTM.js";

describe.each([
  ["cpu", 1],
  ["wasm", 5],
] as const)("LSTM on %s", (backend, share) => {
  beforeAll(async () => void (await useBackend(backend)));

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/lstm.json.gz", ({ cases }) => {
    itRunsAsInKeras(everyOf(cases, share));
  });

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/keras2_legacy.json.gz", ({ cases }) => {
    const mine = cases.filter(({ layer }) => layer?.class_name === "LSTM");
    itRunsAsInKeras(everyOf(mine, share), { kerasVersion: 2 });
  });

  describeGolden<{ cases: readonly DropoutCase[] }>("layers/recurrent_dropout.json.gz", ({ cases }) => {
    itDropsAsInKeras(cases.filter(({ layer }) => layer.class_name === "LSTM"));
  });

  describeKeras2Cases("LSTM", (options) => {
    return lstm({ ...options, recurrentActivation: options.activation ?? "hardSigmoidKeras2" });
  });
});
