import { DATA_TASKS } from "./dataTasks.js";

describe("DATA_TASKS", () => {
  it("asks for 2,000 windows and 200 MB a second", () => {
    const aim = Object.fromEntries(DATA_TASKS.map((task) => [task.name, task.aim]));
    expect(aim.windows).toBe(6400); // 12,800 windows
    expect(aim.scalers).toBeCloseTo(471, 0); // 47.1 MB, twice
  });
});
