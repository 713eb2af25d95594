import { setTimeout } from "node:timers/promises";
import { timed } from "./timed.js";

describe("timed", () => {
  it("gives the result and the seconds", async () => {
    const { result, seconds } = await timed(() => setTimeout(60, "done"));
    expect(result).toBe("done");
    expect(seconds).toBeGreaterThan(0.05);
    expect(seconds).toBeLessThan(30);
  });

  it("lets an error through", async () => {
    await expect(timed(() => Promise.reject(new Error("no data")))).rejects.toThrow("no data");
  });
});
