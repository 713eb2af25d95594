import { useBackend } from "@seqloom/backend";
import { describeGolden } from "@seqloom/testing";
import { itRunsAsInKeras } from "./fixtures/recurrentCase.js";
import type { RecurrentCase } from "./fixtures/recurrentCase.js";

describe.each(["cpu", "wasm"] as const)("RNN on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/rnn_cells.json.gz", ({ cases }) => {
    itRunsAsInKeras(cases);
  });
});
