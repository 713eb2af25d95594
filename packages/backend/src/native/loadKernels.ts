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
 * @throws ArgumentError where native kernels are asked for and do not run; Error where strict ones do not
 */
export async function loadKernels(
  name: BackendName,
  { choice: asked, argument, strict }: AskedKernels & { readonly strict: boolean },
  find: () => Promise<FoundAddon> = findAddon,
): Promise<Kernels> {
  const choice = strict ? "wasm" : asked;
  const found = choice === "wasm" ? await find() : await startable(await find());
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
    const { variant, build, threads } = await loadSharedKernels(isNative ? { addon: found.addon } : undefined, {
      relaxed: !strict,
    });
    return { kernels: { variant, build, threads }, nativeKernels: statusOf(found, isNative) };
  } catch (error) {
    if (strict) throw new Error(`useBackend: strict kernels do not run here (${messageOf(error)}).`, { cause: error });
    return { kernels: { reason: messageOf(error) }, nativeKernels: statusOf(found, false) };
  }
}

/** The same, or failed where @seqloom/kernels cannot start it: it is of another version. */
async function startable(found: FoundAddon): Promise<FoundAddon> {
  if (found.status !== "found") return found;
  try {
    await loadSharedKernels({ addon: found.addon });
    return found;
  } catch (error) {
    return { status: "failed", reason: messageOf(error) };
  }
}

function statusOf(found: FoundAddon, runs: boolean): BackendReport["nativeKernels"] {
  if (found.status === "found") return { status: runs ? "used" : "found" };
  return found;
}
