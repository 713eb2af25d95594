import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

describe("serve", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-serve-"));
  beforeAll(() => {
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "index.html"), "the sources");
    writeFileSync(join(folder, "dist/index.html"), "the build");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  // In a process of its own: Vite does not take the regular expressions of jest's sandbox for such.
  it.each([
    { server: "build", isolated: true, text: "the build", opener: "same-origin" },
    { server: "build", isolated: false, text: "the build", opener: null },
    { server: "development", isolated: true, text: "the sources", opener: "same-origin" },
  ] as const)("serves $text, isolated: $isolated", ({ server, isolated, text, opener }) => {
    const script = `
      import { serve } from "./serve.ts";
      const place = { name: "", thread: "window", server: "${server}", isolated: ${isolated} };
      const { url, close } = await serve(process.argv[1], place);
      const answer = await fetch(url, { headers: { accept: "text/html" } });
      const opener = answer.headers.get("cross-origin-opener-policy");
      console.log(JSON.stringify({ text: await answer.text(), opener }));
      await close();`;
    const flags = ["--import", "tsx", "--conditions=@seqloom/source", "--input-type=module", "-e", script, folder];
    const printed = execFileSync(process.execPath, flags, { cwd: import.meta.dirname, encoding: "utf8" });
    expect(JSON.parse(printed)).toEqual({ text: expect.stringContaining(text) as string, opener });
  });
});
