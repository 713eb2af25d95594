import type { GeneratedBatch, ModelData } from "@seqloom/training";
import { Tensor } from "@tensorflow/tfjs-core";

/** Data of a model for another thread: tensors become arrays; all else is packed by the channel. */
export async function sendData(data: ModelData | undefined): Promise<unknown> {
  if (data instanceof Tensor) return { data: await data.data(), shape: data.shape };
  if (typeof data !== "object" || ArrayBuffer.isView(data)) return data;
  if (Array.isArray(data)) {
    const list = data as readonly ModelData[];
    return list.some((each) => each instanceof Tensor || isArray(each)) ? Promise.all(list.map(sendData)) : list;
  }
  if (isArray(data)) return { data: (data as { data: unknown }).data, shape: (data as { shape: unknown }).shape };
  const entries = Object.entries(data as Readonly<Record<string, ModelData>>);
  return Object.fromEntries(await Promise.all(entries.map(async ([name, each]) => [name, await sendData(each)])));
}

function isArray(data: unknown): boolean {
  return typeof data === "object" && data !== null && "data" in data && "shape" in data;
}

/** A batch for another thread, in its form. */
export async function sendBatch(batch: GeneratedBatch | undefined): Promise<unknown> {
  if (batch === undefined || batch === null) return batch;
  return sendData(batch as unknown as ModelData);
}
