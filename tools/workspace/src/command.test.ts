import { tmpdir } from "node:os";
import { realpathSync } from "node:fs";
import { runNode, runNpm } from "./command.js";

const cwd = realpathSync(tmpdir());

describe("runNode", () => {
  it("returns what the program printed, where it was told to run", () => {
    expect(runNode(["-p", "process.cwd()"], { cwd })).toEqual({ status: 0, stdout: `${cwd}\n`, stderr: "" });
  });

  it("throws what a failing program printed, unless failing is an answer", () => {
    const failing = ["-e", "console.log(1); console.error(2); process.exit(3)"];
    expect(() => runNode(failing, { cwd })).toThrow(/ended with 3:\n1\n2\n/);
    expect(runNode(failing, { cwd, mayFail: true })).toEqual({ status: 3, stdout: "1\n", stderr: "2\n" });
  });
});

describe("runNpm", () => {
  it("runs npm", () => {
    expect(runNpm(["--version"], { cwd }).stdout).toMatch(/^\d+\.\d+\.\d+/);
  });

  it("throws where npm fails", () => {
    expect(() => runNpm(["no-such-command"], { cwd })).toThrow("npm no-such-command ended with 1:");
  });
});
