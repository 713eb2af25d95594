import { useBackend } from "@seqloom/backend";
import { describeGolden } from "@seqloom/testing";
import { expectGoldenCall, expectStatefulCalls, loadCase } from "./fixtures/layerCase.js";
import type { GoldenCall, LayerCase, StatefulCall } from "./fixtures/layerCase.js";
import { layerFromKeras } from "./layerFromKeras.js";
import type { SimpleRNN } from "./SimpleRNN.js";

type Case = LayerCase & (GoldenCall | { readonly calls: readonly StatefulCall[] });

describe("SimpleRNN, against Keras 3", () => {
  describeGolden<{ cases: readonly Case[] }>("layers/simple_rnn.json.gz", ({ cases }) => {
    describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
      beforeAll(async () => void (await useBackend(backend)));

      it.each(cases.map((item) => [item.name, item] as const))("%s", (_, item) => {
        const layer = layerFromKeras(item.layer) as SimpleRNN;
        if ("calls" in item) {
          loadCase(layer, item, item.calls[0]!);
          expectStatefulCalls(layer, item.calls, item.training);
        } else {
          loadCase(layer, item, item);
          expectGoldenCall(layer, item, item.training);
        }
      });
    });
  });
});
