import { ArgumentError } from "@seqloom/array";
import type { BackupFolder } from "./BackupFolder.js";

/**
 * Refuses the path of a folder, which a browser does not have; in Node `openBackupFolder.node.ts` takes this place.
 *
 * @param caller the public function, which begins the error text
 * @throws ArgumentError always
 */
export function openBackupFolder(caller: string, path: string): BackupFolder {
  const hint =
    "A browser has no folders; there a modelCheckpoint can keep the model, in indexeddb:// or by a function.";
  throw new ArgumentError(caller, "backupDir", "used in Node", path, hint);
}
