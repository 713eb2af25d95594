import { layerName } from "./layerName.js";

describe("layerName", () => {
  it("counts each class by itself, the first without a number, as Keras does", () => {
    expect([layerName("ThisRNN"), layerName("ThisRNN"), layerName("ThisRNN")]).toEqual([
      "this_rnn",
      "this_rnn_1",
      "this_rnn_2",
    ]);
    expect(layerName("ThatRNN")).toBe("that_rnn");
  });

  it.each([
    ["SimpleRNN", "simple_rnn"],
    ["LSTM", "lstm"],
    ["TimeDistributed", "time_distributed"],
    ["Conv1D", "conv1d"],
    ["MaxPooling1D", "max_pooling1d"],
  ])("writes %s as Keras writes it", (className, name) => {
    expect(layerName(className)).toBe(name);
  });
});
