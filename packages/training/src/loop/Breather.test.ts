import { Breather } from "./Breather.js";

describe("Breather", () => {
  it("is due after 25 ms of work, and not before", async () => {
    let now = 100;
    const breather = new Breather(() => now);
    now = 125;
    expect(breather.isDue()).toBe(false);
    now = 126;
    expect(breather.isDue()).toBe(true);
    await breather.breathe();
    expect(breather.isDue()).toBe(false);
  });

  it("lets timers have their turn", async () => {
    const breather = new Breather();
    let fired = false;
    setTimeout(() => (fired = true), 1);
    const end = performance.now() + 1000;
    while (!fired && performance.now() < end) await breather.breathe();
    expect(fired).toBe(true);
  });
});
