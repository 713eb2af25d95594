import { useBackend } from "@seqloom/backend";
import { describeGolden } from "@seqloom/testing";
import { itGivesWhatKerasGives } from "./fixtures/layerCase.js";
import type { GoldenCall, LayerCase } from "./fixtures/layerCase.js";

describe.each(["cpu", "wasm"] as const)("Dense on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  describeGolden<{ cases: readonly (LayerCase & GoldenCall)[] }>("layers/dense.json.gz", ({ cases }) =>
    itGivesWhatKerasGives(cases),
  );
});
