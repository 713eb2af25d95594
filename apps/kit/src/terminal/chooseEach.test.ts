import { spawnSync } from "node:child_process";
import { chooseEach } from "./chooseEach.js";

describe("chooseEach", () => {
  it("asks nobody when input or output is not a terminal", async () => {
    const before = [process.stdin.isTTY, process.stdout.isTTY] as const;
    process.stdin.isTTY = true;
    process.stdout.isTTY = false;
    expect(await chooseEach(["?"], ["a"])).toBeUndefined();
    process.stdin.isTTY = false;
    process.stdout.isTTY = true;
    expect(await chooseEach(["?"], ["a"])).toBeUndefined();
    [process.stdin.isTTY, process.stdout.isTTY] = before;
  });

  it("takes the choice that the arrow keys and the return key pick", () => {
    const script = `import { chooseEach } from "./chooseEach.ts"; process.stdin.isTTY = process.stdout.isTTY = true;
      process.stdout.write("picked " + (await chooseEach(["first"], ["a", "b", "c"])) + "\\n"); process.exit();`;
    const { stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", "--conditions=@seqloom/source", "--input-type=module", "--eval", script],
      { cwd: import.meta.dirname, encoding: "utf8", input: "\u001b[B\n" },
    );
    expect(stdout).toContain("picked b");
  });
});
