import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "./serve.js";

describe("serve", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-serve-"));
  beforeAll(() => {
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "index.html"), "the sources");
    writeFileSync(join(folder, "dist/index.html"), "the build");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    { server: "build", isolated: true, text: "the build", opener: "same-origin" },
    { server: "build", isolated: false, text: "the build", opener: null },
    { server: "development", isolated: true, text: "the sources", opener: "same-origin" },
  ] as const)("serves $text, isolated: $isolated", async ({ server, isolated, text, opener }) => {
    const { url, close } = await serve(folder, { name: "", thread: "window", server, isolated });
    const answer = await fetch(url, { headers: { accept: "text/html" } });
    expect(await answer.text()).toContain(text);
    expect(answer.headers.get("cross-origin-opener-policy")).toBe(opener);
    await close();
  });
});
