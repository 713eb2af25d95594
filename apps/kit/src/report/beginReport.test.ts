import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printed } from "@seqloom/testing";
import { beginReport } from "./beginReport.js";

describe("beginReport", () => {
  const root = mkdtempSync(join(tmpdir(), "begin-"));
  beforeAll(() => void (process.env.SEQLOOM_OUT_DIR = root));
  afterAll(() => {
    delete process.env.SEQLOOM_OUT_DIR;
    rmSync(root, { recursive: true });
  });

  it("has the model in its folder's name, the command as a shell takes it, and what each setting means", async () => {
    const report = beginReport({
      app: "demo",
      about: "A demonstration.",
      language: "en",
      help: { model: "which model", quick: "a first look" },
      argv: ["--model", "gru", "--text", "a b"],
      values: { model: "gru", quick: false, text: undefined },
    });
    await printed(() => report.finish());
    const [run] = readdirSync(join(root, "demo"));
    expect(run).toMatch(/^\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d_gru$/);
    const html = readFileSync(join(root, "demo", run!, "report.html"), "utf8");
    expect(html).toContain("npm start -- demo --model gru --text &quot;a b&quot;");
    expect(html).toContain("<td><code>--model gru</code></td><td>which model</td>");
    expect(html).not.toContain("a first look");
  });
});
