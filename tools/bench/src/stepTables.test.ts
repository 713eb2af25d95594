import { chosenRows } from "./modelRows.js";
import { chosenPeers } from "./peers.js";
import { disagreements, factLines, lossTable, type MeasuredRow, modelTable, remarks, timeTable } from "./stepTables.js";

const peers = chosenPeers(["keras", "tfjs-wasm"]);
const result = (ms: number, sgd: number, own: number) => ({
  ...{ sgdLosses: [3, 3, 3, sgd], losses: [2, 2, 2, own], ms, steps: 9, facts: "2 threads" },
});

/** Row 7 with Keras's loss as given; row 5, where tfjs has another GRU; row 8, which tfjs cannot train. */
function measured(kerasLoss = 0.5): MeasuredRow[] {
  const [gru, lstm, convolution] = [chosenRows(["5"])[0]!, chosenRows(["7"])[0]!, chosenRows(["8"])[0]!];
  const ours = result(2, 0.5, 0.4);
  return [
    { row: gru, results: { ours, keras: result(5, kerasLoss, 0.41), "tfjs-wasm": result(100, 0.7, 0.7) } },
    { row: lstm, results: { ours, keras: result(3, 0.5, 0.4), "tfjs-wasm": result(30, 0.5, 0.4) } },
    { row: convolution, results: { ours, "tfjs-wasm": { cannot: "no kernel" } } },
  ];
}

describe("modelTable", () => {
  it("says which model and input a row has", () => {
    expect(modelTable(chosenRows(["5", "7"]))).toEqual([
      ["row", "model", "input"],
      ["5", "GRU(32), Dense", "[128, 240, 14]"],
      ["5-dropout", "GRU(32, both dropouts 0.2), Dense", "[128, 240, 14]"],
      ["7", "LSTM(32), Dense(26)", "[1, 3, 1]"],
    ]);
  });
});

describe("timeTable", () => {
  it("shows ms, and how many times ours a peer takes", () => {
    const [head, gru, , convolution] = timeTable(measured(), peers);
    expect(head).toEqual(["row", "aim", "Keras / aim", "ours", "Keras", "tfjs wasm"]);
    expect(gru).toEqual(["5", "15", "2.9x", "2.00", "5.00 (2.5x)", "100 (50x)"]);
    expect(convolution!.slice(1)).toEqual(["150, relaxed 120", "0.5x", "2.00", "-", "-"]);
  });
});

describe("lossTable", () => {
  it("marks a loss that is not ours, and puts into brackets what is not to be", () => {
    const [, sgd, own] = lossTable(measured(0.5001), peers);
    expect(sgd).toEqual(["5", "sgd", "0.50000", "0.50010 ≠", "(0.70000)"]);
    expect(own).toEqual(["5", "rmsprop", "0.40000", "0.41000 ≠", "(0.70000)"]);
  });
});

describe("lossTable of a slow machine", () => {
  it("marks nothing where our own loss was not reached", () => {
    const [{ row, results }] = measured(0.5) as [MeasuredRow];
    const ours = { ...result(4000, 0.5, 0.4), losses: [2, 2] };
    const lines = lossTable([{ row, results: { ...results, ours } }], peers);
    expect(lines[2]).toEqual(["5", "rmsprop", "-", "0.41000", "(0.70000)"]);
  });
});

describe("disagreements", () => {
  it("names the peers that do not compute what we compute", () => {
    expect(disagreements(measured(), peers)).toEqual([]);
    expect(disagreements(measured(0.5001), peers)).toEqual(["keras in row 5"]);
  });
});

describe("remarks", () => {
  it("says why there is no time or no equal loss", () => {
    expect(remarks(measured(), peers)).toEqual([
      "tfjs wasm: loss not compared, its GRU has no resetAfter (row 5)",
      "tfjs wasm: no time, no kernel (row 8)",
    ]);
  });
});

describe("factLines", () => {
  it("says once what a peer says about itself", () => {
    expect(factLines(measured(), peers)).toEqual(["ours: 2 threads", "Keras: 2 threads", "tfjs wasm: 2 threads"]);
  });
});
