import type { BackendReport } from "@seqloom/backend";

/** The line about the started backend, in Traditional Chinese. */
export function backendInChinese({ name, kernels }: Pick<BackendReport, "name" | "kernels">): string {
  const fused = "threads" in kernels ? `有，${kernels.threads} 個執行緒` : "無";
  return `TensorFlow.js 後端：${name}；融合核心：${fused}。`;
}
