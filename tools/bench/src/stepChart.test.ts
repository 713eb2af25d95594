import { stepChart } from "./stepChart.js";
import { measuredRows, NODES } from "./testing/measuredRows.js";

describe("stepChart", () => {
  it("has bars for each Node and for native kernels, of the rows that a peer trains", () => {
    const rows = measuredRows().map(({ row, results }) => ({ row: { ...row, id: `row ${row.id}` }, results }));
    const svg = stepChart(rows, NODES)!.svg();
    for (const name of ["Node 20", "Node 24", "native, Node 24"]) expect(svg).toContain(`>${name}</text>`);
    const labels = rows.map(({ row }) => row.id).filter((id) => svg.includes(`>${id}</text>`));
    expect(labels).toEqual(["row 5", "row 7", "row 3"]);
  });

  it("is none without peers", () => {
    expect(stepChart(measuredRows().slice(2, 3), NODES)).toBeUndefined();
  });
});
