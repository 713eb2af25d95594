import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plainEnvironment } from "./command.js";
import { root } from "./projects.js";

// bin/prepare.mjs runs in a folder made for it, with a stand-in for npm that only notes its arguments.
describe("prepare", () => {
  let folder: string;
  let npm: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "seqloom-prepare-"));
    npm = join(folder, "npm.cjs");
    cpSync(join(root, "tools/workspace/bin/prepare.mjs"), join(folder, "tools/workspace/bin/prepare.mjs"), {
      recursive: true,
    });
    writeFileSync(join(folder, "package-lock.json"), "{}");
    writeFileSync(npm, 'require("fs").writeFileSync("called.txt", process.argv.slice(2).join(" "));');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function prepare(...nodeOptions: string[]) {
    const args = [...nodeOptions, join(folder, "tools/workspace/bin/prepare.mjs")];
    const env = { ...plainEnvironment(), npm_execpath: npm };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env });
    return { status, text: stdout + stderr, installed: existsSync(join(folder, "called.txt")) };
  }

  function installedAt(seconds: number) {
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    writeFileSync(join(folder, "node_modules/.package-lock.json"), "{}");
    utimesSync(join(folder, "node_modules/.package-lock.json"), seconds, seconds);
    utimesSync(join(folder, "package-lock.json"), 1000, 1000);
  }

  it("installs in a fresh clone, and says so in one line", () => {
    const { status, text, installed } = prepare();
    expect(installed).toBe(true);
    expect(text).toBe("Installing what package-lock.json names (npm ci) …\n");
    expect(status).toBe(0);
  });

  it("installs again when the lock file is newer", () => {
    installedAt(999);
    expect(prepare().installed).toBe(true);
  });

  it("is silent where everything is there", () => {
    installedAt(1001);
    expect(prepare()).toEqual({ status: 0, text: "", installed: false });
  });

  it("passes the exit code of npm on", () => {
    writeFileSync(npm, "process.exit(7)");
    expect(prepare().status).toBe(7);
  });

  it("names the Node that it needs", () => {
    const older = "data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.18.3'}})";
    expect(prepare("--import", older)).toEqual({
      status: 1,
      text: "Seqloom needs Node 20.19 or newer, got 20.18.3.\n",
      installed: false,
    });
  });
});
