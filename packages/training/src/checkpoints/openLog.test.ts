import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLog as openInBrowser } from "./openLog.browser.js";
import { openLog as openInNode } from "./openLog.node.js";

const folder = mkdtempSync(join(tmpdir(), "seqloom-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("openLog in Node", () => {
  it("empties a file, or goes on behind what it holds", () => {
    const path = join(folder, "new", "log.csv");
    openInNode("f", path, false).write("a,b\r\n1,2\r\n");
    const again = openInNode("f", path, true);
    expect(again.firstLine).toBe("a,b");
    again.write("3,4\r\n");
    expect(readFileSync(path, "utf8")).toBe("a,b\r\n1,2\r\n3,4\r\n");
    expect(openInNode("f", path, false).firstLine).toBe("");
    expect(readFileSync(path, "utf8")).toBe("");
  });

  it("knows its length, and cuts off what was written since", () => {
    const path = join(folder, "cut.csv");
    const log = openInNode("csvLogger", path, false);
    log.write("平均\r\n");
    const size = log.size();
    expect(size).toBe(8);
    log.write("1\r\n");
    log.truncate(size);
    expect(readFileSync(path, "utf8")).toBe("平均\r\n");
    expect(() => log.truncate(9)).toThrow(
      `csvLogger: filename must be a file of 9 bytes or more, as in the backup, got "${path} of 8".`,
    );
  });

  it("says what the system says where it cannot write", () => {
    writeFileSync(join(folder, "file"), "");
    const path = join(folder, "file", "log.csv");
    expect(() => openInNode("f", path, true)).toThrow(
      /^f: filename must be the path of a file that can be written, got ".*"\. The system says: E/,
    );
  });
});

describe("openLog in a browser", () => {
  it("asks for a function", () => {
    expect(() => openInBrowser("f", "log.csv")).toThrow(
      'f: filename must be a function that receives the text, in a browser, got "log.csv".',
    );
  });
});
