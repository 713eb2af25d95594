import { initializers, layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { arrayBatches } from "../data/batches.js";
import { BatchStream } from "../data/BatchStream.js";
import { Breather } from "./Breather.js";
import type { Callback } from "../callbacks/Callback.js";
import { compile } from "../compile/compile.js";
import { readCompiled } from "../compile/compiledModel.js";
import { column } from "../testing/rows.js";
import { ModelSteps } from "./ModelSteps.js";
import { testLoop } from "./testLoop.js";

beforeAll(() => useBackend("cpu"));

/** A pass over errors of 0, 0, 3 in batches of two rows. */
function run(signal?: AbortSignal, ...callbacks: Callback[]): ReturnType<typeof testLoop> {
  const kernelInitializer = initializers.ones();
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer })] });
  compile(model, { loss: "mae" });
  const source = arrayBatches({ x: [column(1, 2, 3)], y: [column(1, 2, 6)], batchSize: 2 });
  const params = { verbose: 0, epochs: 1, steps: 2 } as const;
  return testLoop({
    steps: new ModelSteps(model, readCompiled("evaluate", model)),
    stream: new BatchStream("evaluate", "generator", source),
    context: { model, names: ["loss"], params, write: () => {} },
    ...{ counted: new Map(), breather: new Breather(), signal, callbacks },
  });
}

describe("testLoop", () => {
  it("averages over one pass and tells of each batch", async () => {
    const events: unknown[] = [];
    const callback: Callback = {
      onTestBegin: ({ names }) => void events.push(names),
      onTestBatchBegin: (_, info) => void events.push(info),
      onTestBatchEnd: (batch, logs) => void events.push([batch, logs]),
      onTestEnd: (logs) => void events.push(logs),
    };
    expect(await run(undefined, callback)).toEqual({ loss: 1 });
    const ofBatches = [{ batch: 0, size: 2 }, [0, { loss: 0 }], { batch: 1, size: 1 }, [1, { loss: 1 }]];
    expect(events).toEqual([["loss"], ...ofBatches, { loss: 1 }]);
  });

  it("stops at a signal", async () => {
    await expect(run(AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
  });
});
