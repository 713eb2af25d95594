import { type DataResult, dataTable, type MeasuredData, otherData } from "./dataTable.js";
import { DATA_TASKS } from "./dataTasks.js";

const result = (first: number, answer = "same"): DataResult => ({
  ...{ first, ms: first / 2, runs: 3, answer, facts: "", peakMB: 250.4 },
});
const task = DATA_TASKS[0]!;

describe("dataTable", () => {
  it("shows what was aim, what came, and how much longer Python takes", () => {
    const [, line] = dataTable([{ task, ours: result(1000), peer: result(2500) }]);
    expect(line).toEqual([task.title, "1500", "1000", "500", "2500", "2.5x", "400", "250", "250"]);
  });

  it("leaves open what could not be measured", () => {
    const [, line] = dataTable([{ task, ours: result(1000), peer: { cannot: "no pandas" } }]);
    expect(line!.slice(4)).toEqual(["-", "-", "400", "250", "-"]);
  });
});

describe("otherData", () => {
  it("names the tasks whose answers differ", () => {
    const measured = (answer: string): MeasuredData => ({ task, ours: result(1), peer: result(1, answer) });
    expect(otherData([measured("same")])).toEqual([]);
    expect(otherData([measured("other")])).toEqual([task.title]);
  });
});
