import { surroundings } from "./surroundings.js";

describe("surroundings", () => {
  it("sees Node: no page, and a thread that may sleep", () => {
    expect(surroundings()).toMatchObject({ window: false, isolated: false, mayWait: true });
    expect(surroundings().cores).toBeGreaterThanOrEqual(1);
  });
});
