import { input, layers, type LayersModel, model, sequential, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { weightPaths } from "./weightPaths.js";

beforeAll(() => useBackend("cpu"));

const pathsOf = (given: LayersModel): string[] => weightPaths(given).map(({ path }) => path);

describe("weightPaths", () => {
  it("are those of Keras 3 for a Sequential with cells and wrappers", () => {
    const lstm = layers.lstm({ units: 2, returnSequences: true, name: "lstm" });
    const given = sequential({
      name: "sequential",
      layers: [
        layers.embedding({ inputDim: 5, outputDim: 3, inputLength: 4, name: "embedding" }),
        layers.bidirectional({ layer: lstm, name: "bidirectional" }),
        layers.timeDistributed({ layer: layers.dense({ units: 2, name: "dense" }), name: "time_distributed" }),
        layers.gru({ units: 2, name: "gru" }),
        layers.batchNormalization({ name: "batch_normalization" }),
      ],
    });
    // tfjs names a cell after the kind of its layer, Keras and our layers after its own.
    const paths = pathsOf(given).map((path) => path.replace(/(lstm|gru)(?=\/(kernel|recurrent|bias))/, "$1_cell"));
    expect(paths).toEqual([
      "sequential/embedding/embeddings",
      "sequential/bidirectional/forward_lstm/lstm_cell/kernel",
      "sequential/bidirectional/forward_lstm/lstm_cell/recurrent_kernel",
      "sequential/bidirectional/forward_lstm/lstm_cell/bias",
      "sequential/bidirectional/backward_lstm/lstm_cell/kernel",
      "sequential/bidirectional/backward_lstm/lstm_cell/recurrent_kernel",
      "sequential/bidirectional/backward_lstm/lstm_cell/bias",
      "sequential/time_distributed/dense/kernel",
      "sequential/time_distributed/dense/bias",
      "sequential/gru/gru_cell/kernel",
      "sequential/gru/gru_cell/recurrent_kernel",
      "sequential/gru/gru_cell/bias",
      "sequential/batch_normalization/gamma",
      "sequential/batch_normalization/beta",
      "sequential/batch_normalization/moving_mean",
      "sequential/batch_normalization/moving_variance",
    ]);
  });

  it("name each cell of a stack", () => {
    const weights = ["a/kernel", "b/kernel"].map((originalName) => ({ originalName }));
    const holder = (name: string, part: number[], rest = {}) => ({
      name,
      weights: part.map((index) => weights[index]),
      getClassName: () => "Layer",
      ...rest,
    });
    const cells = [holder("gru_cell", [0]), holder("lstm_cell", [1])];
    const rnn = holder("rnn", [0, 1], { cell: holder("stacked_rnn_cells", [0, 1], { cells }) });
    const given = holder("sequential", [], { layers: [rnn], getClassName: () => "Sequential" });
    expect(pathsOf(given as unknown as LayersModel)).toEqual([
      "sequential/rnn/stacked_rnn_cells/gru_cell/kernel",
      "sequential/rnn/stacked_rnn_cells/lstm_cell/kernel",
    ]);
  });

  it("have no name of a functional model, and that of a Sequential inside it", () => {
    const a = input({ shape: [3] });
    const inner = sequential({
      name: "inner",
      layers: [layers.dense({ units: 2, inputShape: [3], name: "in_dense" })],
    });
    const outputs = layers.dense({ units: 1, name: "last" }).apply(inner.apply(a)) as SymbolicTensor;
    expect(pathsOf(model({ inputs: a, outputs }))).toEqual([
      ...["inner/in_dense/kernel", "inner/in_dense/bias", "last/kernel", "last/bias"],
    ]);
  });
});
