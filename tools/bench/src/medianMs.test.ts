import { medianMs } from "./medianMs.js";

describe("medianMs", () => {
  it("runs twice for nothing and as often as asked for, and gives a time", () => {
    let runs = 0;
    const ms = medianMs(() => runs++, 5);
    expect(runs).toBe(7);
    expect(ms).toBeGreaterThanOrEqual(0);
  });

  it("goes on for the seconds given", () => {
    let runs = 0;
    medianMs(() => runs++, 1, 0.02);
    expect(runs).toBeGreaterThan(3);
  });
});
