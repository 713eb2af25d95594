import { Readable } from "node:stream";
import { plainBytes } from "./plainBytes.node.js";

describe("plainBytes", () => {
  it("gives the chunks as Uint8Arrays whose slices are copies", async () => {
    for await (const chunk of plainBytes(Readable.from([Buffer.from("ab")]))) {
      expect(chunk.constructor.name).toBe("Uint8Array");
      chunk.slice()[0] = 0;
      expect([...chunk]).toEqual([97, 98]);
    }
  });

  it("closes the stream when the reader stops early", async () => {
    const stream = Readable.from([Buffer.from("ab"), Buffer.from("c")]);
    for await (const chunk of plainBytes(stream)) if (chunk.length === 2) break;
    expect(stream.destroyed).toBe(true);
  });
});
