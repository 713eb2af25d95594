import type { BackendReport } from "./BackendReport.js";

type Facts = Omit<BackendReport, "message" | "details">;

/** One line for people: the backend that runs, and those that failed before it. */
export function backendMessage({ name, chosenBy, strict, failed, kernels, nativeKernels }: Facts): string {
  const by = chosenBy === "SEQLOOM_BACKEND" ? " (SEQLOOM_BACKEND)" : "";
  const fused =
    "reason" in kernels
      ? "without fused kernels"
      : `${strict ? "strict" : kindOf(kernels)} kernels on ${threadsText(kernels.threads)}`;
  const failures = failed.map((one) => `; ${one.name} failed: ${one.reason}`);
  if (nativeKernels.status === "failed") failures.push(`; native kernels failed: ${nativeKernels.reason}`);
  return `TensorFlow.js on ${name}${by}, ${fused}${failures.join("")}.`;
}

/** All that a report says, one fact a line. */
export function backendDetails({
  name,
  chosenBy,
  strict,
  found,
  missing,
  failed,
  kernels,
  nativeKernels,
}: Facts): string {
  const others = found.filter((other) => other !== name);
  const fused = "reason" in kernels ? `none: ${kernels.reason}` : `${kernels.variant}, ${threadsText(kernels.threads)}`;
  return [
    `backend: ${name}, chosen by ${chosenBy}`,
    `fused kernels: ${fused}`,
    ...(strict ? ["strict: the same digits on every machine"] : []),
    ...nativeDetails(nativeKernels),
    ...failed.map((one) => `failed: ${one.name}: ${one.reason}`),
    ...others.map((other) => `also here: ${other}`),
    ...missing.map((one) => `not here: ${one.name}: ${one.reason}${one.remedy ? ` (${one.remedy})` : ""}`),
  ].join("\n");
}

/** "fused", or "native (avx2)". */
function kindOf({ variant }: { readonly variant: string }): string {
  return variant.startsWith("native ") ? `native (${variant.slice("native ".length)})` : "fused";
}

function nativeDetails(native: Facts["nativeKernels"]): string[] {
  if (native.status === "used") return [];
  if (!("reason" in native)) return ["native kernels: found, not used"];
  const remedy = native.remedy ? ` (${native.remedy})` : "";
  return [`native kernels: ${native.status}: ${native.reason}${remedy}`];
}

function threadsText(threads: number): string {
  return threads === 1 ? "1 thread" : `${threads} threads`;
}
