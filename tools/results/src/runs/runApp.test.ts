import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runApp } from "./runApp.js";

describe("runApp", () => {
  const folder = mkdtempSync(join(import.meta.dirname, "../out-app-"));
  const main = join(folder, "main.ts");
  afterAll(() => rmSync(folder, { recursive: true }));

  it("gives the figures that the app wrote, with the options that it was given", async () => {
    writeFileSync(
      main,
      `import { writeFileSync } from "node:fs";
       const [seed, , json] = process.argv.slice(3);
       writeFileSync(json!, JSON.stringify({ seed: Number(seed) }));`,
    );
    expect(await runApp(main, ["--seed", "3"])).toEqual({ seed: 3 });
  });

  it("says with which exit code an app failed", async () => {
    writeFileSync(main, "process.exit(2);");
    await expect(runApp(main, [])).rejects.toThrow("ended with exit code 2.");
  });
});
