import type { BackendReport } from "@seqloom/backend";

/** The line about the started backend, in Traditional Chinese. */
export function backendInChinese({
  name,
  strict,
  kernels,
}: Pick<BackendReport, "name" | "strict" | "kernels">): string {
  const kind = strict ? "有（strict，每台電腦數字相同）" : "有";
  const fused = "threads" in kernels ? `${kind}，${kernels.threads} 個執行緒` : "無";
  return `TensorFlow.js 後端：${name}；融合核心：${fused}。`;
}
