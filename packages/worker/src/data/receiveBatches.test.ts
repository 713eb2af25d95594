import type { BatchDataset, BatchGenerator, BatchList, GeneratedBatch } from "@seqloom/training";
import { BatchSender } from "./BatchSender.js";
import { receiveBatches } from "./receiveBatches.js";

const batches: GeneratedBatch[] = [1, 2, 3].map((value) => ({ x: [[value]], y: [value] }));

/** A generator as the other side sees it. */
function received(generator: BatchGenerator, ahead = false): BatchGenerator {
  const sender = new BatchSender(generator);
  return receiveBatches(
    structuredClone(sender.source),
    async (call) => structuredClone(await sender.answer(call)),
    ahead,
  );
}

async function all(given: BatchGenerator): Promise<GeneratedBatch[]> {
  const list: GeneratedBatch[] = [];
  for await (const batch of (given as () => AsyncIterable<GeneratedBatch>)()) list.push(batch);
  return list;
}

describe("receiveBatches", () => {
  it("gives a list by its numbers", async () => {
    const list = received(batches) as BatchList;
    expect(list.length).toBe(3);
    expect(await list.at(2)).toEqual(batches[2]);
    expect(await list.at(3)).toBeUndefined();
  });

  it.each([true, false])("begins a generator function anew in each pass, ahead: %s", async (ahead) => {
    const pass = received(function* () {
      yield* batches;
    }, ahead);
    expect(await all(pass)).toEqual(batches);
    expect(await all(pass)).toEqual(batches);
  });

  it.each([true, false])("closes a pass that ends early, ahead: %s", async (ahead) => {
    let closed = 0;
    const pass = received(async function* () {
      try {
        for (;;) yield await Promise.resolve(batches[0]!);
      } finally {
        closed += 1;
      }
    }, ahead);
    for await (const batch of (pass as () => AsyncIterable<GeneratedBatch>)()) {
      expect(batch).toEqual(batches[0]);
      break;
    }
    expect(closed).toBe(1);
  });

  it("asks for one batch ahead, or for none", async () => {
    for (const ahead of [true, false]) {
      let made = 0;
      const pass = received(function* () {
        for (const batch of batches) {
          made += 1;
          yield batch;
        }
      }, ahead);
      const iterator = (pass as () => AsyncGenerator<GeneratedBatch>)();
      await iterator.next();
      await new Promise((resolve) => setTimeout(resolve, 1));
      expect(made).toBe(ahead ? 2 : 1);
      await iterator.return(undefined);
    }
  });

  it("takes the batches of an iterator, and leaves it open", async () => {
    const iterator = batches.values();
    const { next } = received(iterator) as AsyncIterator<GeneratedBatch>;
    expect(await next()).toEqual({ done: false, value: batches[0] });
    expect(iterator.next()).toEqual({ done: false, value: batches[1] });
    await next();
    expect(await next()).toEqual({ done: true, value: undefined });
  });

  it("is a dataset where that is one", async () => {
    const dataset = {
      size: 3,
      iterator: () => Promise.resolve(batches.values()),
      forEachAsync: () => Promise.resolve(),
    } as unknown as BatchDataset;
    const other = received(dataset) as BatchDataset;
    expect(other.size).toBe(3);
    const elements = await other.iterator();
    expect(await elements.next()).toEqual({ done: false, value: batches[0] });
    await expect(other.forEachAsync(() => undefined)).rejects.toThrow("is iterated");
  });

  it("throws what the generator throws", async () => {
    const pass = received(function* () {
      yield batches[0]!;
      throw new Error("over");
    }, true);
    await expect(all(pass)).rejects.toThrow("over");
  });
});
