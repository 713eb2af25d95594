import { type KernelsBuild, readsAtOnce, sharedKernels } from "@seqloom/kernels";
import { getBackend } from "@tensorflow/tfjs-core";

/** Kernels that layers and optimizers compute with. */
export interface KernelsOfRun {
  /** "strict", which gives the same digits everywhere; "relaxed", with fused multiply-adds; or "native" and the instructions. */
  readonly build: KernelsBuild;
  /** Threads that share the work, the calling one included. Digits do not depend on them. */
  readonly threads: number;
}

/** The kernels of this moment; null where the operations of tfjs compute alone. */
export function kernelsOfRun(): KernelsOfRun | null {
  const kernels = readsAtOnce(getBackend()) ? sharedKernels() : undefined;
  return kernels ? { build: kernels.build, threads: kernels.threads } : null;
}
