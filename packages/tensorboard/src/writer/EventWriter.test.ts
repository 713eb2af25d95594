import { type DecodedEvent, readEventFile } from "@seqloom/testing";
import { MemoryFolder } from "../folders/MemoryFolder.js";
import { EventWriter } from "./EventWriter.js";

function begin(queue = { maxQueue: 10, flushMillis: 120_000 }) {
  const folder = new MemoryFolder();
  const writer = new EventWriter(folder, "events", queue);
  writer.flush();
  const events = (): DecodedEvent[] => readEventFile(folder.bytes("events"));
  return { folder, writer, events };
}

describe("EventWriter", () => {
  it("writes each kind of summary, in the order of the calls", () => {
    const { writer, events } = begin();
    const at = { step: 3, wallTime: 1.5, description: "why" };
    writer.scalar("loss", 0.5, at);
    writer.histogram("weights", Float32Array.of(0, 1), { ...at, buckets: 2 });
    writer.text("notes", ["a", "b"], at);
    writer.image("picture", { data: Float32Array.of(0, 1), shape: [1, 2, 1] }, at);
    writer.kerasModel("keras", { class_name: "Sequential" }, at);
    writer.close();
    const [, ...summaries] = events();
    for (const event of summaries) expect(event).toMatchObject({ wallTime: 1.5, step: 3 });
    expect(summaries.map(({ tag, plugin, shape }) => [tag, plugin, shape])).toEqual([
      ["loss", "scalars", []],
      ["weights", "histograms", [2, 3]],
      ["notes", "text", [2]],
      ["picture", "images", [3]],
      ["keras", "graph_keras_model", []],
    ]);
    expect(summaries[1]!.value).toEqual([0, 0.5, 1, 0.5, 1, 1]);
    expect(summaries.map(({ description }) => description)).toEqual(Array(5).fill("why"));
  });

  it("writes hyperparameters in one order, whatever theirs was, and the end of the run", () => {
    const [one, other] = [begin(), begin()];
    one.writer.hparams({ units: 16, cell: "gru" }, { wallTime: 1 });
    other.writer.hparams({ cell: "gru", units: 16 }, { wallTime: 1 });
    one.writer.hparamsEnd();
    one.writer.close();
    other.writer.close();
    expect(one.events()[1]!.bytes).toEqual(other.events()[1]!.bytes);
    expect(one.events().map(({ tag }) => tag)).toEqual([
      ...[undefined, "_hparams_/session_start_info", "_hparams_/session_end_info"],
    ]);
  });

  it("waits until there are as many as maxQueue, or flush is called", () => {
    const { writer, events } = begin({ maxQueue: 3, flushMillis: 120_000 });
    const counts = [0, 1, 2, 3].map((step) => {
      writer.scalar("loss", 1, { step });
      return events().length - 1;
    });
    expect(counts).toEqual([0, 0, 3, 3]);
    writer.flush();
    expect(events()).toHaveLength(5);
  });

  it("writes what has waited longer than flushMillis", () => {
    const { writer, events } = begin({ maxQueue: 100, flushMillis: 0 });
    writer.scalar("loss", 1, { step: 0 });
    expect(events()).toHaveLength(2);
  });

  it("takes the time of now", () => {
    const { writer, events } = begin();
    const before = Date.now() / 1000;
    writer.scalar("loss", 1, { step: 0 });
    writer.close();
    expect(events()[1]!.wallTime).toBeGreaterThanOrEqual(before);
    expect(events()[1]!.wallTime).toBeLessThanOrEqual(Date.now() / 1000);
  });

  it("keeps events that could not be written, and writes them once the disk has room again", () => {
    const { folder, writer, events } = begin();
    const append = folder.append.bind(folder);
    folder.append = () => {
      throw new Error("no space left on device");
    };
    writer.scalar("loss", 1, { step: 0 });
    expect(() => writer.flush()).toThrow("no space left");
    folder.append = append;
    writer.scalar("loss", 2, { step: 1 });
    writer.close();
    expect(events().map(({ value }) => value?.[0])).toEqual([undefined, 1, 2]);
  });

  it("goes on from an earlier place, with the queue of then and nothing that was written since", () => {
    const { folder, writer, events } = begin();
    writer.scalar("loss", 1, { step: 0 });
    writer.flush();
    writer.scalar("loss", 2, { step: 1 });
    const state = writer.getState();
    writer.scalar("loss", 3, { step: 2 });
    writer.close();
    const later = new EventWriter(folder, state.path, { maxQueue: 10, flushMillis: 120_000 }, state);
    later.scalar("loss", 4, { step: 2 });
    later.close();
    expect(events().map(({ value }) => value?.[0])).toEqual([undefined, 1, 2, 4]);
    expect(later.getState()).toEqual({ path: "events", size: folder.bytes("events").length, queue: new Uint8Array() });
  });

  it("can be closed twice, and is over then", () => {
    const { writer } = begin();
    writer.close();
    writer.close();
    expect(() => writer.scalar("loss", 1, { step: 0 })).toThrow("EventWriter.scalar: the writer of events is closed.");
    expect(() => writer.flush()).toThrow("EventWriter.flush: the writer of events is closed.");
  });

  it("names wrong arguments", () => {
    const { writer } = begin();
    expect(() => writer.scalar("loss", 1, { step: -1 })).toThrow("EventWriter.scalar: step must be an integer");
    expect(() => writer.scalar("loss", 1, undefined as never)).toThrow("EventWriter.scalar: step must be an integer");
    expect(() => writer.scalar("loss", "1" as never, { step: 1 })).toThrow(
      'EventWriter.scalar: value must be a number, got "1".',
    );
    expect(() => writer.histogram("h", [1], { step: 1, buckets: 0 })).toThrow("EventWriter.histogram: buckets must be");
    expect(() => writer.kerasModel("keras", "{}" as never, { step: 0 })).toThrow(
      "EventWriter.kerasModel: config must be Keras's config of a model, an object, got",
    );
    expect(() => writer.hparams({ a: NaN })).toThrow("EventWriter.hparams: hparams.a must be");
    expect(() => writer.text("", "a", { step: 1 })).toThrow("EventWriter.text: tag must be the name of a summary");
  });
});
