import type { BackendName } from "./backendNames.js";
import type { BackendReport } from "./BackendReport.js";

/** What a report says, in one line for people. */
export function describeBackend({
  name,
  chosenBy,
  found,
  missing,
  failed,
  kernels,
}: Omit<BackendReport, "message">): string {
  const by = chosenBy === "SEQLOOM_BACKEND" ? ` (SEQLOOM_BACKEND)` : "";
  const threads = "threads" in kernels && kernels.threads === 1 ? "1 thread" : "";
  const fused =
    "reason" in kernels
      ? `without fused kernels (${kernels.reason})`
      : `with fused kernels (${kernels.variant}, ${threads || `${kernels.threads} threads`})`;
  const failures = failed.map((one) => `${one.name} failed (${one.reason})`);
  const others = found.filter((other) => other !== name && failed.every((one) => one.name !== other));
  const parts = [
    `TensorFlow.js on ${name}${by}, ${fused}`,
    ...(failures.length > 0 ? [failures.join(", ")] : []),
    ...(others.length > 0 ? [`by name also ${others.join(", ")}`] : []),
    ...(missing.length > 0 ? [`not here: ${byReason(missing)}`] : []),
  ];
  return `${parts.join("; ")}.`;
}

/** `node, node-gpu (not installed), webgl (runs in browsers only)` */
function byReason(missing: BackendReport["missing"]): string {
  const names = new Map<string, BackendName[]>();
  for (const { name, reason } of missing) names.set(reason, [...(names.get(reason) ?? []), name]);
  return [...names].map(([reason, of]) => `${of.join(", ")} (${reason})`).join(", ");
}
