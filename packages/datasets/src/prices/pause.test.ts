import { pause } from "./pause.js";

describe("pause", () => {
  const connection = (pauseMs: number, signal?: AbortSignal) => ({ fetch: globalThis.fetch, pauseMs, signal });

  it("waits as long as it is told", async () => {
    const began = performance.now();
    await pause(connection(30));
    expect(performance.now() - began).toBeGreaterThan(25);
  });

  it("ends with the reason at once when it is stopped, before or meanwhile", async () => {
    const controller = new AbortController();
    const waiting = pause(connection(60_000, controller.signal));
    controller.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow(/^enough$/);
    await expect(pause(connection(60_000, controller.signal))).rejects.toThrow(/^enough$/);
  });
});
