import { spawnSync } from "node:child_process";
import { onTerminal } from "./choose.js";

describe("choose", () => {
  it("knows that nobody can be asked when input or output is not a terminal", () => {
    const before = [process.stdin.isTTY, process.stdout.isTTY];
    process.stdin.isTTY = true;
    process.stdout.isTTY = false;
    expect(onTerminal()).toBe(false);
    process.stdin.isTTY = false;
    process.stdout.isTTY = true;
    expect(onTerminal()).toBe(false);
    process.stdin.isTTY = true;
    expect(onTerminal()).toBe(true);
    [process.stdin.isTTY, process.stdout.isTTY] = before as [boolean, boolean];
  });

  it("takes the choice that the arrow keys and the return key pick", () => {
    const script = `import { choose } from "./choose.ts"; process.stdout.write("picked " + (await choose("?", ["a", "b", "c"])) + "\\n"); process.exit();`;
    const { stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", "--conditions=@seqloom/source", "--input-type=module", "--eval", script],
      { cwd: import.meta.dirname, encoding: "utf8", input: "\u001b[B\n" },
    );
    expect(stdout).toContain("picked b");
  });
});
