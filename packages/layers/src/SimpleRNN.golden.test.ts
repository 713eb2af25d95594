import { useBackend } from "@seqloom/backend";
import { describeGolden } from "@seqloom/testing";
import type { DropoutCase } from "./fixtures/givenMasks.js";
import { describeKeras2Cases, itDropsAsInKeras, itRunsAsInKeras } from "./fixtures/recurrentCase.js";
import type { RecurrentCase } from "./fixtures/recurrentCase.js";
import { simpleRnn } from "./SimpleRNN.js";

describe.each(["cpu", "wasm"] as const)("SimpleRNN on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/simple_rnn.json.gz", ({ cases }) => {
    itRunsAsInKeras(cases);
  });

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/keras2_legacy.json.gz", ({ cases }) => {
    itRunsAsInKeras(
      cases.filter(({ layer }) => layer?.class_name === "SimpleRNN"),
      { kerasVersion: 2 },
    );
  });

  describeGolden<{ cases: readonly DropoutCase[] }>("layers/recurrent_dropout.json.gz", ({ cases }) => {
    itDropsAsInKeras(cases.filter(({ layer }) => layer.class_name === "SimpleRNN"));
  });

  describeKeras2Cases("SimpleRNN", simpleRnn);
});
