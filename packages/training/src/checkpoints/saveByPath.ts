import { ArgumentError } from "@seqloom/array";
import { io } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { isModelFile, modelFileSaver } from "./modelFileSaver.js";
import type { PathTemplate } from "./PathTemplate.js";
import { checkModelFolder, HAS_FOLDERS, writeModel } from "#writeModel";

/** Saves a model to an address that tfjs knows (`indexeddb://gru`), whole, or into a folder. */
export async function saveByPath(
  path: string,
  model: LayersModel,
  { weightsOnly }: { readonly weightsOnly: boolean },
): Promise<void> {
  const saveFile = isModelFile(path) ? modelFileSaver() : undefined;
  if (saveFile) return saveFile(path, model, { weightsOnly });
  if (!isAddress(path)) return writeModel(model, path, { weightsOnly });
  await model.save(path);
}

/**
 * Finds out before training whether there is a place for the models.
 *
 * @param caller the public function, which begins the error texts
 * @throws ArgumentError if tfjs does not save to such an address, or the folder cannot be written
 */
export function checkPlace(caller: string, template: PathTemplate): void {
  const { start } = template;
  if (isAddress(start)) {
    if (io.getSaveHandlers(start).length > 0) return;
    throw new ArgumentError(caller, "filepath", "an address that tfjs saves to, or a path", start);
  }
  if (isModelFile(template.path)) {
    if (HAS_FOLDERS) checkModelFolder(caller, folderOf(start));
    return;
  }
  checkModelFolder(caller, template.hasPlaceholders ? folderOf(start) : start);
}

function isAddress(path: string): boolean {
  return path.includes("://");
}

function folderOf(start: string): string {
  const end = Math.max(start.lastIndexOf("/"), start.lastIndexOf("\\"));
  return end < 0 ? "." : start.slice(0, end + 1);
}
