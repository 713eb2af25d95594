import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveFiles } from "./serveFiles.js";

describe("serveFiles", () => {
  it("gives the files of a folder with their types, and nothing else", async () => {
    const folder = mkdtempSync(join(tmpdir(), "seqloom-files-"));
    writeFileSync(join(folder, "index.html"), "<p>好</p>");
    writeFileSync(join(folder, "a.wasm"), Uint8Array.of(0, 97, 115, 109));
    const { url, close } = await serveFiles(folder);
    const answers = await Promise.all(["index.html", "a.wasm", "none.js"].map((name) => fetch(url + name)));
    expect(answers.map(({ status, headers }) => [status, headers.get("content-type")])).toEqual([
      [200, "text/html; charset=utf-8"],
      [200, "application/wasm"],
      [404, null],
    ]);
    expect(await answers[0]!.text()).toBe("<p>好</p>");
    await close();
    await expect(fetch(url)).rejects.toThrow();
    rmSync(folder, { recursive: true });
  });
});
