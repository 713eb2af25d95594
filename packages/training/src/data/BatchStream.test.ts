import { arrayBatches, type Batch, generatedBatches } from "./batches.js";
import { BatchStream } from "./BatchStream.js";
import { column, port } from "../testing/rows.js";
import type { BatchGenerator, GeneratedBatch } from "./generator.js";

/** The first number of each batch of the next epoch. */
async function epoch(stream: BatchStream): Promise<number[]> {
  const firsts: number[] = [];
  for await (const { x } of stream.epoch()) firsts.push((x[0]!.values as Float32Array)[0]!);
  return firsts;
}

function ofArrays(stepsPerEpoch?: number): BatchStream {
  const source = arrayBatches({ x: [column(1, 2, 3)], y: [], batchSize: 1 });
  return new BatchStream("fit", "generator", source, stepsPerEpoch);
}

function ofGenerator(generator: BatchGenerator, stepsPerEpoch?: number): BatchStream {
  const ports = { inputs: [port("input")], targets: [] };
  const source = generatedBatches({ caller: "fit", argument: "generator", generator, ...ports });
  return new BatchStream("fit", "generator", source, stepsPerEpoch);
}

describe("BatchStream", () => {
  it("begins anew with each epoch", async () => {
    const stream = ofArrays();
    expect(stream.steps).toBe(3);
    expect([await epoch(stream), await epoch(stream)]).toEqual([[1, 2, 3], [1, 2, 3]]); // prettier-ignore
  });

  it("goes on where it was with steps per epoch; an epoch that meets the end is short", async () => {
    // Keras 3.15 calls its hooks for 2, 1 and 2 batches there: training/callbacks.json.gz.
    const stream = ofArrays(2);
    expect(stream.steps).toBe(2);
    expect([await epoch(stream), await epoch(stream), await epoch(stream)]).toEqual([[1, 2], [3], [1, 2]]);
  });

  it("skips no epoch where one ends with the data", async () => {
    const stream = ofArrays(3);
    expect([await epoch(stream), await epoch(stream)]).toEqual([[1, 2, 3], [1, 2, 3]]); // prettier-ignore
  });

  it("can be told to begin anew in the middle", async () => {
    const stream = ofArrays(2);
    await epoch(stream);
    await stream.rewind();
    expect(await epoch(stream)).toEqual([1, 2]);
  });

  it("lets a generator clean up", async () => {
    let open = 0;
    const stream = ofGenerator(function* () {
      open += 1;
      try {
        for (;;) yield { x: [7] };
      } finally {
        open -= 1;
      }
    }, 2);
    expect(await epoch(stream)).toEqual([7, 7]);
    expect(open).toBe(1);
    await stream.close();
    expect(open).toBe(0);
  });

  it("cannot begin an iterator anew, and says so", async () => {
    const batches: GeneratedBatch[] = [{ x: [1] }, { x: [2] }];
    const stream = ofGenerator(batches.values(), 2);
    expect(await epoch(stream)).toEqual([1, 2]);
    await stream.rewind();
    await expect(epoch(stream)).rejects.toThrow(
      'fit: generator must be a source of at least one batch, got "none". It ran out of batches; a generator function can begin anew.',
    );
  });

  it("refuses a generator without batches", async () => {
    const empty: readonly Batch[] = [];
    const stream = ofGenerator(() => empty.values() as Iterable<never>);
    await expect(epoch(stream)).rejects.toThrow('fit: generator must be a source of at least one batch, got "none".');
  });
});
