import { DATA_TASKS } from "./dataTasks.js";

describe("DATA_TASKS", () => {
  it("asks for 2,000 windows and 200 MB a second", () => {
    const asked = Object.fromEntries(DATA_TASKS.map((task) => [task.name, task.asked]));
    expect(asked.windows).toBe(6400); // 12,800 windows
    expect(asked.scalers).toBeCloseTo(471, 0); // 47.1 MB, twice
  });
});
