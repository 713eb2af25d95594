import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Tongue } from "./report.js";

/** Runs a few lines as an app would, in a process of its own, and tells what came out. */
function run(
  lines: string,
  tongue: Tongue = { language: "en" },
): { status: number | null; stdout: string; stderr: string } {
  const script = `import { ArgumentError } from "@seqloom/array"; import { MissingData, report } from "./report.ts"; import { HelpRequest } from "../settings/parseSettings.ts";
    process.on("uncaughtException", (error) => report(error, ${JSON.stringify(tongue)})); ${lines}`;
  const folder = join(import.meta.dirname);
  return spawnSync(
    process.execPath,
    ["--import", "tsx", "--conditions=@seqloom/source", "--input-type=module", "--eval", script],
    { cwd: folder, encoding: "utf8" },
  );
}

describe("report", () => {
  it("ends with one line and exit code 2 after a wrong argument, also behind an await", () => {
    const { status, stderr } = run(`await null; throw new ArgumentError("lunch", "--epochs", "an integer", -3);`);
    expect({ status, stderr }).toEqual({ status: 2, stderr: "lunch: --epochs must be an integer, got -3.\n" });
  });

  it("says the same in Chinese where the app speaks Chinese", () => {
    const { status, stderr } = run(`throw new ArgumentError("lunch", "--epochs", "an integer", -3);`, {
      language: "zh-TW",
    });
    expect({ status, stderr }).toEqual({ status: 2, stderr: "lunch：--epochs 必須是整數，卻是 -3。\n" });
  });

  it("ends with one line and exit code 1 where data are missing", () => {
    const { status, stderr } = run(`throw new MissingData("stock: no prices.");`);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "stock: no prices.\n" });
  });

  it.each([
    [
      "en",
      "stock: no prices.\nWhere the files are on this computer, --data-dir names their folder. For a first look, --demo runs on simulated data.\n",
    ],
    [
      "zh-TW",
      "發生錯誤，原文是：stock: no prices.\n檔案已經下載的話，用 --data-dir 指定放檔案的資料夾；想先看看流程，加上 --demo 就會改用模擬的資料。\n",
    ],
  ])("names --demo there, in an app that has it: %s", (language, text) => {
    const { status, stderr } = run(`throw new MissingData("stock: no prices.");`, { language, hasDemo: true });
    expect({ status, stderr }).toEqual({ status: 1, stderr: text });
    const wrong = run(`throw new ArgumentError("lunch", "--epochs", "an integer", -3);`, { language, hasDemo: true });
    expect(wrong.stderr).not.toContain("--demo");
  });

  it("prints help on standard output and ends well", () => {
    const { status, stdout, stderr } = run(`throw new HelpRequest("Usage: demo\\n");`);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "Usage: demo\n", stderr: "" });
  });

  it("ends without a word when a question was broken off", () => {
    const { status, stderr } = run(`throw Object.assign(new Error("closed"), { name: "ExitPromptError" });`);
    expect({ status, stderr }).toEqual({ status: 130, stderr: "" });
  });

  it("keeps the stack of a bug", () => {
    const { status, stderr } = run(`throw new TypeError("a bug");`);
    expect(status).toBe(1);
    expect(stderr).toContain("TypeError: a bug\n    at ");
  });
});
