import { spawnSync } from "node:child_process";
import type { History } from "@seqloom/training";
import { duringTraining } from "./duringTraining.js";

const history = { epoch: [0], history: { loss: [1] } } as unknown as History;

describe("duringTraining", () => {
  it("gives the history and the time, and listens to Ctrl-C only while it trains", async () => {
    const before = process.listenerCount("SIGINT");
    let during = 0;
    const fit = () => {
      during = process.listenerCount("SIGINT");
      return Promise.resolve(history);
    };
    const run = await duringTraining(fit, "interrupted");
    expect(run).toEqual({ history, seconds: expect.any(Number) as number });
    expect([during, process.listenerCount("SIGINT")]).toEqual([before + 1, before]);
    await duringTraining(fit, undefined);
    expect(during).toBe(before);
    await expect(duringTraining(() => Promise.reject(new Error("no")), "interrupted")).rejects.toThrow("no");
    expect(process.listenerCount("SIGINT")).toBe(before);
  });

  it("prints the text where Ctrl-C ends the program", () => {
    const script = `import { duringTraining } from "./duringTraining.ts";
      await duringTraining(() => new Promise((resolve) => {
        setTimeout(resolve, 20_000);
        process.kill(process.pid, "SIGINT");
      }), "nothing is saved");
      console.log("went on");`;
    const node = ["--import", "tsx", "--conditions=@seqloom/source", "--input-type=module", "--eval", script];
    const { signal, stdout } = spawnSync(process.execPath, node, { cwd: import.meta.dirname, encoding: "utf8" });
    expect({ signal, stdout }).toEqual({ signal: "SIGINT", stdout: "nothing is saved\n" });
  });
});
