import type { KernelsBuild } from "@seqloom/kernels";
import type { BackendName } from "../backendNames.js";
import type { Obstacle } from "../optional/optionalBackend.js";

/** Kernels that compute. */
interface RunningKernels {
  readonly variant: string;
  readonly build: KernelsBuild;
  readonly threads: number;
}

/** Report of `useBackend`: the backend that runs, the other available ones, and why the rest cannot run. */
export interface BackendReport {
  /** The backend that runs now. */
  readonly name: BackendName;
  /** Origin of the choice: the order of "auto", the name that was asked for, or the environment variable. */
  readonly chosenBy: "auto" | "name" | "SEQLOOM_BACKEND";
  /** The available backends, with the one that runs. The others were not started. */
  readonly found: readonly BackendName[];
  /** The backends that cannot run here, each with the reason and a remedy. */
  readonly missing: readonly (Obstacle & { readonly name: BackendName })[];
  /** The backends that were tried before the one that runs, each with the reason why it does not. */
  readonly failed: readonly { readonly name: BackendName; readonly reason: string }[];
  /** Whether `strict`, or SEQLOOM_STRICT, asked for the same digits on every machine. */
  readonly strict: boolean;
  /**
   * The build of @seqloom/kernels that the layers compute with now, or why there is none. `build` is "strict" also where an engine has no
   * fused multiply-adds.
   */
  readonly kernels: RunningKernels | { readonly reason: string };
  /**
   * The kernels of @seqloom/kernels-native: used, found and not used, missing (not installed), or failed (installed, and they do
   * not load), the latter two with the reason.
   */
  readonly nativeKernels:
    { readonly status: "used" | "found" } | ({ readonly status: "missing" | "failed" } & Obstacle);
  /** The backend that runs, in one line to be printed. */
  readonly message: string;
  /** All of this in lines to be printed: the backend that runs, the available ones, and a remedy for each of the others. */
  readonly details: string;
}
