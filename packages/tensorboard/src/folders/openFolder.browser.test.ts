import { MemoryFolder } from "./MemoryFolder.js";
import { openFolder } from "./openFolder.browser.js";

describe("openFolder in a browser", () => {
  it("takes what keeps files itself", () => {
    const folder = new MemoryFolder();
    expect(openFolder("createFileWriter", folder)).toBe(folder);
  });

  it("refuses a path", () => {
    expect(() => openFolder("tensorBoard", "logs")).toThrow(
      'tensorBoard: logDir must be a MemoryFolder, or an object with append and replace, in a browser, got "logs".',
    );
  });
});
