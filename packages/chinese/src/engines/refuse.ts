import { ArgumentError } from "@seqloom/array";
import type { PackageEngineName } from "./PackageEngine.js";

/**
 * Says that an engine cannot do what was asked.
 *
 * @param caller the method
 * @param reason a whole sentence
 * @throws ArgumentError always
 */
export function refuse(caller: string, engine: PackageEngineName, reason: string): never {
  throw new ArgumentError(caller, "engine", '"exact"', engine, reason);
}
