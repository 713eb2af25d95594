import { spawnSync } from "node:child_process";
import { askEach } from "./askEach.js";

describe("askEach", () => {
  it("takes the defaults when input or output is not a terminal", async () => {
    const before = [process.stdin.isTTY, process.stdout.isTTY] as const;
    process.stdin.isTTY = true;
    process.stdout.isTTY = false;
    expect(await askEach([{ message: "?", default: "a" }])).toEqual(["a"]);
    [process.stdin.isTTY, process.stdout.isTTY] = before;
  });

  it("takes what is typed, and the default of a question that is passed over", () => {
    const script = `import { askEach } from "./askEach.ts"; process.stdin.isTTY = process.stdout.isTTY = true;
      setTimeout(() => process.stdin.emit("keypress", "", { name: "enter" }), 1500);
      const [first] = await askEach([{ message: "which", default: "a" }]);
      process.stdout.write("said " + first + "\\n"); process.exit();`;
    const { stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", "--conditions=@seqloom/source", "--input-type=module", "--eval", script],
      { cwd: import.meta.dirname, encoding: "utf8", input: "2454\n" },
    );
    expect(stdout).toContain("said 2454");
  });

  it("asks again for an answer that cannot be used, and says why", () => {
    const script = `import { askEach } from "./askEach.ts"; process.stdin.isTTY = process.stdout.isTTY = true;
      const validate = (answer, earlier) => answer === "b" ? "not b after " + earlier.length : true;
      setTimeout(() => process.stdin.emit("keypress", "", { name: "enter" }), 1500);
      setTimeout(() => process.exit(), 2500);
      await askEach([{ message: "which", default: "b", validate }]);`;
    const { stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", "--conditions=@seqloom/source", "--input-type=module", "--eval", script],
      { cwd: import.meta.dirname, encoding: "utf8", input: "b\n" },
    );
    expect(stdout).toContain("not b after 0");
  });
});
