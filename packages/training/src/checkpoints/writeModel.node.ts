import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ArgumentError } from "@seqloom/array";
import { io } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";

/** Whether there are folders; a browser downloads files of models. */
export const HAS_FOLDERS = true;

/**
 * Makes a folder and writes into it, to find out before any work is done that it can be written. In a browser
 * `writeModel.browser.ts` takes this place.
 *
 * @param caller the public function, which begins the error text
 * @throws ArgumentError if it cannot be made or written
 */
export function checkModelFolder(caller: string, path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    const trial = join(path, `.seqloom-${process.pid}`);
    writeFileSync(trial, "");
    rmSync(trial);
  } catch (error) {
    const hint = `The system says: ${(error as Error).message}.`;
    throw new ArgumentError(caller, "filepath", "in a folder that can be made and written", path, hint);
  }
}

/**
 * Writes a model as tfjs does: `model.json`, of the weights alone `weights.json`, and `weights.bin`. New files take the places of
 * old ones once they are whole.
 *
 * @param folder path of the folder, which is made if it is not there
 */
export async function writeModel(
  model: LayersModel,
  folder: string,
  { weightsOnly }: { readonly weightsOnly: boolean },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const handler = io.withSaveHandler(async ({ weightData, weightSpecs, ...topology }) => {
    const weightsManifest = [{ paths: ["./weights.bin"], weights: weightSpecs }];
    const json = weightsOnly ? { weightsManifest } : { ...topology, weightsManifest };
    await replace(join(folder, "weights.bin"), new Uint8Array(io.CompositeArrayBuffer.join(weightData)));
    await replace(join(folder, weightsOnly ? "weights.json" : "model.json"), JSON.stringify(json));
    return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } };
  });
  await model.save(handler);
}

async function replace(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.partial`, content);
  await rename(`${path}.partial`, path);
}
