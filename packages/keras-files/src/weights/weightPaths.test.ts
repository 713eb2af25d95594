import { useBackend } from "@seqloom/backend";
import { bidirectional, dense, input, lstm, model, sequential } from "@seqloom/layers";
import type { SymbolicTensor } from "@tensorflow/tfjs-layers";
import { weightPaths } from "./weightPaths.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("weightPaths", () => {
  it("names weights as Keras does: with the model in a Sequential, without it in a functional one", () => {
    const inner = sequential({
      name: "inner",
      layers: [dense({ units: 2, name: "d", useBias: false, inputShape: [3, 2] })],
    });
    const x = input({ shape: [3, 2] });
    const both = bidirectional({ layer: lstm({ units: 1, name: "l", useBias: false }), name: "both" });
    const outputs = both.apply(inner.apply(x)) as SymbolicTensor;
    expect([...weightPaths(model({ inputs: x, outputs, name: "outer" })).values()]).toEqual([
      "inner/d/kernel",
      "both/forward_l/lstm_cell/kernel",
      "both/forward_l/lstm_cell/recurrent_kernel",
      "both/backward_l/lstm_cell/kernel",
      "both/backward_l/lstm_cell/recurrent_kernel",
    ]);
  });
});
