import { shortStepReport, stepReport } from "./stepReport.js";
import { measuredRows, NODES, PEERS_OF_TEST as peers } from "./testing/measuredRows.js";

const options = { nodes: NODES, peers, markdown: true };

describe("shortStepReport", () => {
  it("says where and when, above the table of ours beside the better peer", () => {
    const [line, table] = shortStepReport(measuredRows(), options, "1 December 2026, 2 cores").split("\n\n");
    expect(line).toContain("(1 December 2026, 2 cores)");
    expect(table).toMatch(/^\| row \| model .*\n\| -+ .*\n\| 5 {3}\| GRU\(32\), Dense/);
  });

  it("shows the chart in a page", () => {
    const places = { docs: "docs/page.md", chart: "docs/step.svg" };
    expect(shortStepReport(measuredRows(), { ...options, ...places }, "here")).toMatch(/!\[Bars: .*\]\(step\.svg\)$/);
  });
});

describe("stepReport", () => {
  it("has a table for each Node, for prediction, memory and losses, and then the notes", () => {
    const report = stepReport(measuredRows(), options);
    const heads = report.split("\n").filter((line) => line.endsWith(":"));
    expect(heads.map((line) => line.split(/[,;]/)[0])).toEqual([
      "Node 20",
      "Node 24",
      "`predict`",
      "Peak memory of the process in MB",
      "Loss after three steps from the same weights",
    ]);
    expect(report).toContain("\n- tfjs wasm: no time, no kernel (row 8)");
  });

  it("leaves out the prediction where no row has one", () => {
    expect(stepReport(measuredRows().slice(0, 2), options)).not.toContain("`predict`");
  });
});
