// npm run test:keras: model files and bundles that are written here, loaded by real Keras. The Python with Keras is kept between runs.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { kerasPython } from "./kerasPython.js";
import { writeBundles } from "./writeBundles.js";
import { writeTrials } from "./writeTrials.js";

const found = kerasPython(join(import.meta.dirname, "../../../node_modules/.cache/seqloom-keras"), process.env);
if ("obstacle" in found) {
  console.log(`test:keras was not run: there is no Keras. ${found.obstacle}`);
} else {
  await useBackend("wasm");
  const folder = mkdtempSync(join(tmpdir(), "seqloom-"));
  await writeTrials(folder);
  await writeBundles(folder);
  const { status } = spawnSync(found.python, [join(import.meta.dirname, "check_files.py"), folder], {
    stdio: ["ignore", "inherit", "ignore"], // Keras warns of legacy files
  });
  rmSync(folder, { recursive: true });
  process.exitCode = status ?? 1;
}
