import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEventFile } from "@seqloom/testing";

const program = [
  "--import",
  "tsx",
  "--conditions=@seqloom/source",
  join(import.meta.dirname, "testing/writeEvents.ts"),
];

/** The only file in a folder. */
function fileIn(folder: string): Buffer {
  const [name] = readdirSync(folder);
  return readFileSync(join(folder, name!));
}

/** Bytes before the record that was cut, all bytes where none was. */
function wholeBytes(file: Buffer): number {
  try {
    readEventFile(file);
    return file.length;
  } catch (error) {
    return Number(/at byte (\d+)/.exec((error as Error).message)![1]);
  }
}

describe("an event file that was broken off", () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "seqloom-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([1, 40, 400])("has every event that was flushed, after %i flushes and SIGKILL", async (flushes) => {
    const child = spawn(process.execPath, [...program, folder], { stdio: ["ignore", "pipe", "inherit"] });
    let printed = "";
    child.stdout.on("data", (part: Buffer) => {
      printed += part.toString();
      if (printed.split("\n").length > flushes) child.kill("SIGKILL");
    });
    await new Promise((resolve) => child.on("close", resolve));
    const flushed = Number(printed.trim().split("\n").at(-1));
    const file = fileIn(folder);
    const whole = wholeBytes(file);
    const events = readEventFile(file.subarray(0, whole));
    const steps = events.slice(1).map(({ step }) => step);
    expect(steps).toEqual(steps.map((_, step) => step));
    expect(steps.length).toBeGreaterThan(flushed);
    expect(file.length - whole).toBeLessThan(300); // one record at most
  });

  it("holds whole events alone where the disk is full", () => {
    const limited = ['ulimit -f 16; exec "$0" "$@"', process.execPath, ...program, folder];
    const { stdout } = spawnSync("sh", ["-c", ...limited], { encoding: "utf8" });
    const lines = stdout.trim().split("\n");
    expect(lines.at(-2)).toMatch(/^createFileWriter: .*tfevents.* cannot be written: EFBIG/);
    expect(lines.at(-1)).toBe("and again");
    const steps = readEventFile(fileIn(folder))
      .slice(1)
      .map(({ step }) => step);
    expect(steps.at(-1)).toBe(Number(lines.at(-3)));
    expect(steps).toHaveLength(Number(lines.at(-3)) + 1);
  });
});
