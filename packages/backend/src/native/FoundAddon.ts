import type { NativeAddon } from "@seqloom/kernels";
import type { Obstacle } from "../optional/optionalBackend.js";

/** An addon with native kernels, or the reason why there is none: not installed, or installed and not to be loaded. */
export type FoundAddon =
  { readonly status: "found"; readonly addon: NativeAddon } | ({ readonly status: "missing" | "failed" } & Obstacle);
