import { chosenRows } from "./modelRows.js";
import {
  disagreements,
  factLines,
  lossTable,
  memoryTable,
  modelTable,
  predictTable,
  remarks,
  summaryTable,
  timeTable,
} from "./stepTables.js";
import { measuredRows, NODES, PEERS_OF_TEST as peers, stepResult } from "./testing/measuredRows.js";

const [, node] = NODES as [(typeof NODES)[0], (typeof NODES)[0]];

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

describe("summaryTable", () => {
  it("has our times, how far ahead they are of the better peer, and the geometric means", () => {
    const [head, gru, lstm, convolution, , means] = summaryTable(measuredRows(), NODES);
    expect(head).toEqual(["row", "model", "Node 20", "Node 24", "native, Node 24", "better peer"]);
    expect(gru!.slice(2)).toEqual(["2.00 (2.5x)", "1.00 (5.0x)", "0.50 (10x)", "5.00"]);
    expect(lstm!.slice(2)).toEqual(["2.00 (1.5x)", "1.00 (3.0x)", "0.50 (6.0x)", "3.00"]);
    expect(convolution!.slice(2)).toEqual(["2.00", "1.00", "0.50", "-"]);
    expect(means!.slice(1)).toEqual(["geometric mean", "2.0x", "3.9x", "7.8x", ""]); // of 5, 3 and 4 in the second
  });
});

describe("timeTable", () => {
  it("shows ms in one Node, and how many times the plan's a peer takes", () => {
    const [head, gru, , convolution] = timeTable(measuredRows(), peers, node);
    expect(head).toEqual(["row", "plan", "native", "Keras", "tfjs wasm"]);
    expect(gru).toEqual(["5", "1.00", "0.50", "5.00 (5.0x)", "100 (100x)"]);
    expect(convolution).toEqual(["8", "1.00", "0.50", "-", "-"]);
  });
});

describe("predictTable", () => {
  it("shows seconds of the rows and peers that have them", () => {
    expect(predictTable(measuredRows(), peers, node)).toEqual([
      ["row", "samples", "plan", "Keras"],
      ["3", "25000", "0.50", "2.00 (4.0x)"],
    ]);
  });
});

describe("memoryTable", () => {
  it("shows the peak, and how much of it training added", () => {
    const [head, , lstm] = memoryTable(measuredRows(), peers, node);
    expect(head).toEqual(["row", "plan", "native", "Keras", "tfjs wasm"]);
    expect(lstm).toEqual(["7", "100 (1)", "50 (1)", "300 (3)", "3000 (30)"]);
  });
});

describe("lossTable", () => {
  it("marks a loss that is not ours, and puts into brackets what is not to be", () => {
    const [head, sgd, own] = lossTable(measuredRows(0.5001), peers);
    expect(head).toEqual(["row", "optimizer", "ours", "Keras", "tfjs wasm"]);
    expect(sgd).toEqual(["5", "sgd", "0.50000", "0.50010 ≠", "(0.70000)"]);
    expect(own).toEqual(["5", "rmsprop", "0.40000", "0.41000 ≠", "(0.70000)"]);
  });

  it("marks nothing where there is no loss of ours", () => {
    const [{ row, results }] = measuredRows() as [ReturnType<typeof measuredRows>[0]];
    const lines = lossTable([{ row, results: { keras: results.keras } }], peers);
    expect(lines[2]).toEqual(["5", "rmsprop", "-", "0.41000", "-"]);
  });
});

describe("disagreements", () => {
  it("names the peers that do not compute what we compute, ways of ours among them", () => {
    expect(disagreements(measuredRows(), peers)).toEqual([]);
    const [{ row, results }, ...others] = measuredRows(0.5001) as [ReturnType<typeof measuredRows>[0]];
    const wrong = { row, results: { ...results, "native@24": stepResult(1, 0.6, 0.4) } };
    expect(disagreements([wrong, ...others], peers)).toEqual(["native@24 in row 5", "keras in row 5"]);
  });
});

describe("remarks", () => {
  it("says why there is no time or no equal loss", () => {
    expect(remarks(measuredRows(), peers)).toEqual([
      "tfjs wasm: loss not compared, its GRU has no resetAfter (row 5)",
      "tfjs wasm: no time, no kernel (row 8)",
    ]);
  });

  it("says once for all ways of ours that dropped units are others", () => {
    const [{ results }] = measuredRows() as [ReturnType<typeof measuredRows>[0]];
    const row = chosenRows(["5-dropout"])[0]!;
    expect(remarks([{ row, results }], peers)[0]).toBe(
      "ours: loss not compared, the dropped units are others (row 5-dropout)",
    );
  });
});

describe("factLines", () => {
  it("says once what peers say about themselves", () => {
    const [first, ...others] = measuredRows() as [ReturnType<typeof measuredRows>[0]];
    const results = { ...first.results, keras: { ...stepResult(1, 1, 1), facts: "Keras 3" } };
    expect(factLines([{ row: first.row, results }, ...others.slice(2)], peers)).toEqual([
      "2 threads: plan, native, Keras, tfjs wasm",
      "Keras 3: Keras",
    ]);
  });
});
