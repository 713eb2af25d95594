import { spawnSync } from "node:child_process";
import { ArgumentError } from "@seqloom/array";
import { loadOrEnd } from "./loadOrEnd.js";

describe("loadOrEnd", () => {
  it("gives what was loaded", async () => {
    expect(await loadOrEnd(Promise.resolve(7))).toBe(7);
  });

  it("ends in one line where data cannot be had", () => {
    const script = `import { loadOrEnd } from "./loadOrEnd.ts"; import { report } from "./report.ts";
      process.on("uncaughtException", (error) => report(error));
      await loadOrEnd(Promise.reject(new Error("imdb: imdb.npz is not there.")));
      console.log("went on");`;
    const node = ["--import", "tsx", "--conditions=@seqloom/source", "--input-type=module", "--eval", script];
    const { status, stdout, stderr } = spawnSync(process.execPath, node, {
      cwd: import.meta.dirname,
      encoding: "utf8",
    });
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: "imdb: imdb.npz is not there.\n" });
  });

  it("passes on wrong arguments and bugs", async () => {
    for (const error of [new ArgumentError("stock", "end", "a day", "x"), new TypeError("a bug")]) {
      await expect(loadOrEnd(Promise.reject(error))).rejects.toBe(error);
    }
  });
});
