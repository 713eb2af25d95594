import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PLOT_TASKS } from "./plotTasks.js";

describe("PLOT_TASKS", () => {
  it.each(["src/peers/plots.ts", "python/plots_matplotlib.py"])("are known to %s", (program) => {
    const path = join(import.meta.dirname, "..", program);
    expect(existsSync(path)).toBe(true);
    const source = readFileSync(path, "utf8");
    for (const { name } of PLOT_TASKS) expect(source).toMatch(new RegExp(`["' ]${name}\\b`));
  });
});
