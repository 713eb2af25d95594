import { measuredRows, PEERS_OF_TEST, stepResult } from "./measuredRows.js";

describe("measuredRows", () => {
  it("has Keras's loss in the first row, and results of peers that are in the tables", () => {
    const rows = measuredRows(0.7);
    expect(rows[0]!.results.keras).toEqual(stepResult(5, 0.7, 0.41));
    const names = new Set(rows.flatMap(({ results }) => Object.keys(results)));
    expect(PEERS_OF_TEST.map(({ name }) => name)).toEqual(expect.arrayContaining([...names]));
  });
});
