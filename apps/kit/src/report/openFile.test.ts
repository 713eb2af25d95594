import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { openFile } from "./openFile.js";

describe("openFile", () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "open-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    ["linux", "xdg-open"],
    ["darwin", "open"],
  ] as const)("starts the program of %s with the path", async (platform, program) => {
    const opened = join(folder, "opened");
    writeFileSync(
      join(folder, program),
      `#!/bin/sh\nprintf %s "$1" > ${opened}.part && /bin/mv ${opened}.part ${opened}\n`,
    );
    chmodSync(join(folder, program), 0o755);
    expect(openFile("a report.html", { platform, env: { PATH: folder, DISPLAY: ":0" } })).toBeUndefined();
    for (let i = 0; i < 200 && !existsSync(opened); i++) await setTimeout(50);
    expect(readFileSync(opened, "utf8")).toBe("a report.html");
  });

  it("says what is missing: the program, or a display", () => {
    expect(openFile("report.html", { platform: "linux", env: { PATH: folder, DISPLAY: ":0" } })).toEqual({
      missing: "xdg-open",
    });
    writeFileSync(join(folder, "xdg-open"), "#!/bin/sh\n");
    chmodSync(join(folder, "xdg-open"), 0o755);
    expect(openFile("report.html", { platform: "linux", env: { PATH: folder } })).toEqual({ missing: "display" });
  });
});
