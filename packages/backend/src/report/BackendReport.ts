import type { BackendName } from "../backendNames.js";
import type { Obstacle } from "../optional/optionalBackend.js";

/** What `useBackend` started, what else is there, and why not another. */
export interface BackendReport {
  /** The backend that runs now. */
  readonly name: BackendName;
  /** What chose it: the order of "auto", the name that was asked for, or the environment variable. */
  readonly chosenBy: "auto" | "name" | "SEQLOOM_BACKEND";
  /** The backends that are there, the one that runs among them. The others were not started. */
  readonly found: readonly BackendName[];
  /** The backends that cannot run here, each with the reason and what would help. */
  readonly missing: readonly (Obstacle & { readonly name: BackendName })[];
  /** The backends that were tried before the one that runs, each with the reason why it does not. */
  readonly failed: readonly { readonly name: BackendName; readonly reason: string }[];
  /** The build of the fused recurrent kernels that the layers compute with now, or why there is none. */
  readonly kernels: { readonly variant: string; readonly threads: number } | { readonly reason: string };
  /** What runs, in one line to be printed. */
  readonly message: string;
  /** All of this in lines to be printed: what runs, what else is there, what is not and what would help. */
  readonly details: string;
}
