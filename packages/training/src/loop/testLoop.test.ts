import { initializers, layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { arrayBatches } from "../data/batches.js";
import { BatchStream } from "../data/BatchStream.js";
import { Breather } from "./Breather.js";
import { compile } from "../compile/compile.js";
import { readCompiled } from "../compile/compiledModel.js";
import { column } from "../testing/rows.js";
import { ModelSteps } from "./ModelSteps.js";
import { testLoop } from "./testLoop.js";

beforeAll(() => useBackend("cpu"));

/** A pass over errors of 0, 0, 3 in batches of two rows. */
function run(
  signal?: AbortSignal,
  onBatchEnd?: Parameters<typeof testLoop>[0]["onBatchEnd"],
): ReturnType<typeof testLoop> {
  const kernelInitializer = initializers.ones();
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer })] });
  compile(model, { loss: "mae" });
  const source = arrayBatches({ x: [column(1, 2, 3)], y: [column(1, 2, 6)], batchSize: 2 });
  return testLoop({
    steps: new ModelSteps(model, readCompiled("evaluate", model)),
    stream: new BatchStream("evaluate", "generator", source),
    ...{ names: ["loss"], counted: new Map(), breather: new Breather(), signal, ...(onBatchEnd && { onBatchEnd }) },
  });
}

describe("testLoop", () => {
  it("averages over one pass and tells of each batch", async () => {
    const events: unknown[] = [];
    expect(await run(undefined, (batch, logs) => events.push([batch, logs]))).toEqual({ loss: 1 });
    expect(events).toEqual([[0, { loss: 0 }], [1, { loss: 1 }]]); // prettier-ignore
  });

  it("stops at a signal", async () => {
    await expect(run(AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
  });
});
