import { tensor2d } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import type { BatchDataset, BatchGenerator } from "@seqloom/training";
import { BatchSender } from "./BatchSender.js";

beforeAll(() => useBackend("cpu"));

describe("BatchSender", () => {
  it.each<[string, BatchGenerator, object]>([
    ["a list", [{ x: [[1]], y: [1] }], { kind: "list", length: 1 }],
    ["an iterator", [{ x: [[1]], y: [1] }].values(), { kind: "iterator" }],
    ["a generator function", () => [{ x: [[1]], y: [1] }], { kind: "iterable" }],
    ["an iterable", new Set([{ x: [[1]], y: [1] }]), { kind: "iterable" }],
  ])("describes %s", (_, generator, source) => {
    expect(new BatchSender(generator).source).toEqual(source);
  });

  it("frees the tensors of a dataset's batches", async () => {
    await expectNoTensorLeft(async () => {
      const dataset = {
        size: Infinity,
        iterator: () =>
          Promise.resolve({ next: () => Promise.resolve({ done: false, value: { xs: tensor2d([[1]]) } }) }),
        forEachAsync: () => Promise.resolve(),
      } as unknown as BatchDataset;
      const sender = new BatchSender(dataset);
      expect(sender.source).toEqual({ kind: "dataset", size: Infinity });
      await sender.answer({ does: "begin" });
      const step = await sender.answer({ does: "next" });
      expect(step).toEqual({ done: false, batch: { xs: { data: Float32Array.of(1), shape: [1, 1] } } });
      await sender.close();
    });
  });
});
