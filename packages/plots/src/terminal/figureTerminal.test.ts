import { barChart, confusionMatrixChart, sparkline, trainingCurves } from "../index.js";
import { columnsOf } from "./columns.js";

describe("figureTerminal", () => {
  it("sets the charts of a training below each other, each below its title", () => {
    const log = [3, 2, 1];
    const lines = trainingCurves({ loss: log, val_loss: log, mae: log }, { title: "run 1" }).terminal().split("\n");
    const titles = ["run 1", "Training and validation loss", "Training mae"];
    expect(lines.filter((line) => titles.includes(line.trim())).map((line) => line.trim())).toEqual(titles);
    expect(lines.filter((line) => line === "")).toHaveLength(1);
  });

  it("draws each kind in its own way", () => {
    expect(barChart({ a: 1 }).terminal()).toContain("a |###");
    expect(confusionMatrixChart([[1]]).terminal()).toContain("True label |");
    expect(sparkline([1, 2]).terminal()).toBe("▁█");
  });

  it("has titles that stay within the columns, in the middle", () => {
    const [title] = barChart({ a: 1 }, { title: "誤差" }).terminal({ columns: 40 }).split("\n");
    expect(title).toBe(`${" ".repeat(18)}誤差`);
    const [long] = barChart({ a: 1 }, { title: "誤差".repeat(50) })
      .terminal({ columns: 40 })
      .split("\n");
    expect(columnsOf(long!)).toBeLessThanOrEqual(40);
  });
});
