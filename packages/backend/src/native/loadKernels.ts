import { ArgumentError } from "@seqloom/array";
import { loadSharedKernels } from "@seqloom/kernels";
import { findAddon } from "#nativeKernels";
import type { BackendName } from "../backendNames.js";
import type { BackendReport } from "../report/BackendReport.js";
import { messageOf } from "../report/messageOf.js";
import type { FoundAddon } from "./FoundAddon.js";
import type { AskedKernels } from "./kernelsChoice.js";

type Kernels = Pick<BackendReport, "kernels" | "nativeKernels">;

/**
 * Loads @seqloom/kernels for a backend, with the addon of @seqloom/kernels-native where it is asked for, or there. Without
 * kernels the layers compute with the operations of tfjs.
 *
 * @param find looks for the addon, for tests
 * @throws ArgumentError where native kernels are asked for and do not run
 */
export async function loadKernels(
  name: BackendName,
  { choice, argument }: AskedKernels,
  find: () => Promise<FoundAddon> = findAddon,
): Promise<Kernels> {
  const found = await find();
  if (choice === "native" && found.status !== "found") {
    const remedy = found.remedy === undefined ? "" : ` (${found.remedy})`;
    throw new ArgumentError(
      "useBackend",
      argument,
      "kernels that run here",
      choice,
      `Reason: ${found.reason}${remedy}.`,
    );
  }
  if (name === "webgpu" || name === "webgl") {
    return { kernels: { reason: "the numbers lie on the graphics card" }, nativeKernels: statusOf(found, false) };
  }
  const isNative = found.status === "found" && choice !== "wasm";
  try {
    const { variant, threads } = await loadSharedKernels(isNative ? { addon: found.addon } : undefined);
    return { kernels: { variant, threads }, nativeKernels: statusOf(found, isNative) };
  } catch (error) {
    return { kernels: { reason: messageOf(error) }, nativeKernels: statusOf(found, false) };
  }
}

function statusOf(found: FoundAddon, runs: boolean): BackendReport["nativeKernels"] {
  if (found.status === "found") return { status: runs ? "used" : "found" };
  return found;
}
