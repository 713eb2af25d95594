import { memory } from "@tensorflow/tfjs-core";

/** Runs something and expects as many tensors after it as before. Returns what it returned. */
export async function expectNoTensorLeft<T>(run: () => T | Promise<T>): Promise<T> {
  const before = memory().numTensors;
  const result = await run();
  expect(memory().numTensors - before).toBe(0);
  return result;
}
