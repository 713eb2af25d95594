import fc from "fast-check";
import { seededRandom } from "@seqloom/array";
import { arrayBatches, type Batch, type BatchSource, checkFixedBatch, generatedBatches } from "./batches.js";
import { column, port } from "../testing/rows.js";
import type { BatchGenerator, GeneratedBatch } from "./generator.js";

/** The numbers of x in one pass, batch by batch. */
async function pass(source: BatchSource): Promise<number[][]> {
  const iterator = source.iterate();
  const batches: Batch[] = [];
  for (;;) {
    const result = await iterator.next();
    if (result.done) return batches.map(({ x }) => Array.from(x[0]!.values as Float32Array));
    batches.push(result.value);
  }
}

describe("arrayBatches", () => {
  it("cuts rows in their order, the last batch smaller", async () => {
    const [x, y] = [column(1, 2, 3, 4, 5), column(10, 20, 30, 40, 50)];
    const source = arrayBatches({ x: [x], y: [y], batchSize: 2 });
    expect(source.steps).toBe(3);
    expect(await pass(source)).toEqual([[1, 2], [3, 4], [5]]);
    expect((source.iterate() as Iterator<Batch>).next().value).toMatchObject({ size: 2, y: [{ shape: [2, 1] }] });
  });

  it("puts them in a new order in each pass, y along with x", async () => {
    const rows = Array.from({ length: 20 }, (_, i) => i);
    const [x, y] = [column(...rows), column(...rows.map((row) => row * 10))];
    const source = arrayBatches({ x: [x], y: [y], batchSize: 8, random: seededRandom(1) });
    const [first, second] = [await pass(source), await pass(source)];
    expect(first).not.toEqual(second);
    for (const order of [first, second]) expect(order.flat().sort((a, b) => a - b)).toEqual(rows);
    for (const batch of source.iterate() as unknown as Iterable<Batch>) {
      expect(Array.from(batch.y[0]!.values as Float32Array)).toEqual(
        Array.from(batch.x[0]!.values as Float32Array, (row) => row * 10),
      );
    }
  });

  it("has every row once in each pass, whatever the sizes", async () => {
    const sizes = [fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 60 }), fc.boolean()] as const;
    await fc.assert(
      fc.asyncProperty(...sizes, async (rows, batchSize, shuffled) => {
        const random = shuffled ? seededRandom(rows) : undefined;
        const x = column(...Array.from({ length: rows }, (_, i) => i));
        const source = arrayBatches({ x: [x], y: [], batchSize, random });
        const batches = await pass(source);
        expect(batches).toHaveLength(source.steps!);
        expect(new Set(batches.flat()).size).toBe(rows);
      }),
    );
  });
});

describe("generatedBatches", () => {
  const batches: GeneratedBatch[] = [{ x: [1, 2], y: [1, 2] }, [[3], [3]], { x: [4], y: [4] }];
  const sourceOf = (generator: BatchGenerator, rest: { random?: ReturnType<typeof seededRandom> } = {}): BatchSource =>
    generatedBatches({
      ...{ caller: "fit", argument: "generator", generator, inputs: [port("input")], targets: [port("output")] },
      ...rest,
    });

  it.each<[string, () => BatchGenerator, { steps: number | undefined; restartable: boolean }]>([
    ["a list", () => batches, { steps: 3, restartable: true }],
    ["length and at", () => ({ length: 3, at: (i) => batches[i] }), { steps: 3, restartable: true }],
    ["a generator function", () => () => batches.values(), { steps: undefined, restartable: true }],
    [
      "an async generator function",
      () =>
        async function* () {
          yield* await Promise.resolve(batches);
        },
      { steps: undefined, restartable: true },
    ],
    ["an iterable", () => new Set(batches), { steps: undefined, restartable: true }],
    ["an iterator", () => batches.values(), { steps: undefined, restartable: false }],
  ])("takes the batches of %s", async (_, make, { steps, restartable }) => {
    const source = sourceOf(make());
    expect([source.steps, source.restartable]).toEqual([steps, restartable]);
    expect(await pass(source)).toEqual([[1, 2], [3], [4]]);
  });

  it("puts the batches of a list in a new order in each pass", async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ x: [i], y: [i] }));
    const source = sourceOf(many, { random: seededRandom(1) });
    const [first, second] = [(await pass(source)).flat(), (await pass(source)).flat()];
    expect(first).not.toEqual(second);
    expect(new Set(second).size).toBe(30);
  });

  it("leaves an iterator open, so that a later call goes on with it", async () => {
    function* numbers(): Generator<GeneratedBatch> {
      for (let i = 0; ; i++) yield { x: [i], y: [i] };
    }
    const iterator = numbers();
    const first = sourceOf(iterator).iterate();
    await first.next();
    await first.return?.();
    const second = await sourceOf(iterator).iterate().next();
    expect((second.value as Batch).x[0]!.values).toEqual(Float32Array.of(1));
  });

  it.each<[string, unknown, string]>([
    ["no batch", 7, "batch 1 of generator must be { x, y }, [x, y] or { xs, ys }, got 7."],
    ["no y", { x: [1] }, "y of batch 1 of generator must be there, got undefined."],
    [
      "another shape",
      { x: [[1, 2]], y: [1] },
      "x of batch 1 of generator must be of shape [rows, 1] for input input, got [1, 2].",
    ],
    ["fewer y than x", { x: [1, 2], y: [1] }, "y of batch 1 of generator must be 2 rows long, as x is, got 1."],
  ])("refuses a batch with %s, by its number", async (_, bad, message) => {
    await expect(pass(sourceOf([batches[0]!, bad as GeneratedBatch]))).rejects.toThrow(`fit: ${message}`);
  });

  it("refuses a list of nothing", () => {
    expect(() => sourceOf({ length: 0, at: () => undefined })).toThrow(
      "fit: generator.length must be at least 1, got 0.",
    );
  });
});

describe("checkFixedBatch", () => {
  it("lets a model made for batches of one size take no other", () => {
    expect(() => checkFixedBatch("fit", "batchSize", [port("input", 4)], 32)).toThrow(
      "fit: batchSize must be 4 rows long, the batch that input input is made for, got 32.",
    );
    expect(() => checkFixedBatch("fit", "batchSize", [port("input", 4), port("input")], 4)).not.toThrow();
  });
});
