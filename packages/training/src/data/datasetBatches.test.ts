import { tensor1d } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import * as tfdata from "@tensorflow/tfjs-data";
import { datasetPass, isDataset } from "./datasetBatches.js";

beforeAll(() => useBackend("cpu"));

describe("isDataset", () => {
  it("tells datasets from what else can be gone through", () => {
    expect(isDataset(tfdata.array([1]))).toBe(true);
    expect([[], new Map(), undefined, { iterator: 1 }].map(isDataset)).toEqual([false, false, false, false]);
  });
});

describe("datasetPass", () => {
  const dataset = () => tfdata.generator(function* () { for (const i of [1, 2, 3]) yield { x: tensor1d([i]) }; }); // prettier-ignore

  it("reads one element after the other, and frees its tensors", async () => {
    await expectNoTensorLeft(async () => {
      const seen: number[] = [];
      const read = (element: unknown, index: number) => Promise.resolve([index, element] as const);
      for await (const [index, element] of datasetPass(dataset(), read)) {
        seen.push(index, (element as { x: ReturnType<typeof tensor1d> }).x.dataSync()[0]!);
      }
      expect(seen).toEqual([0, 1, 1, 2, 2, 3]);
    });
  });

  it("frees them where it is left early and where reading throws", async () => {
    await expectNoTensorLeft(async () => {
      for await (const index of datasetPass(dataset(), (_, number) => Promise.resolve(number))) if (index === 1) break;
      const pass = datasetPass(dataset(), () => Promise.reject(new Error("no batch")));
      await expect(pass.next()).rejects.toThrow("no batch");
    });
  });
});
