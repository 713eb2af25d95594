import { realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { plainEnvironment, runCommand, runNode, runNpm } from "./command.js";

const cwd = realpathSync(tmpdir());

describe("runCommand", () => {
  it("runs a program with variables of its own", () => {
    const print = ["-p", "process.env.SEQLOOM_TRIED"];
    expect(runCommand(process.execPath, print, { cwd, env: { SEQLOOM_TRIED: "yes" } }).stdout).toBe("yes\n");
  });

  it("says which program is not there", () => {
    expect(() => runCommand("no-such-program", ["-x"], { cwd })).toThrow("no-such-program -x did not start: ");
  });
});

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

describe("plainEnvironment", () => {
  it("asks for no colours, whatever asked for them", () => {
    const { FORCE_COLOR } = process.env;
    process.env.FORCE_COLOR = "true";
    expect(plainEnvironment()).toMatchObject({ NO_COLOR: "1", PATH: process.env.PATH });
    expect(plainEnvironment()).not.toHaveProperty("FORCE_COLOR");
    expect(runNode(["-e", "console.log(1)"], { cwd }).stdout).toBe("1\n");
    if (FORCE_COLOR === undefined) delete process.env.FORCE_COLOR;
    else process.env.FORCE_COLOR = FORCE_COLOR;
  });
});
