import { memory } from "@tensorflow/tfjs-core";

/** Runs a function, expects as many tensors after it as before, and returns its result. */
export async function expectNoTensorLeft<T>(run: () => T | Promise<T>): Promise<T> {
  const before = memory().numTensors;
  const result = await run();
  expect(memory().numTensors - before).toBe(0);
  return result;
}
