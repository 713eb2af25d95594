import { pieces } from "@seqloom/testing";
import fc from "fast-check";
import { eachLine, type EachLineOptions } from "./eachLine.js";

async function linesOf(text: string, pieceBytes: number, options?: EachLineOptions): Promise<string[]> {
  const lines: string[] = [];
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const onLine = (bytes: Uint8Array, start: number, end: number) =>
    void lines.push(decoder.decode(bytes.subarray(start, end)));
  await eachLine(pieces(new TextEncoder().encode(text), pieceBytes), onLine, options);
  return lines;
}

describe("eachLine", () => {
  it("hands over each line without its end, the last with or without one", async () => {
    for (const pieceBytes of [1, 2, 3, 100]) {
      expect(await linesOf("a,b\n\n煎餃,2\n", pieceBytes)).toEqual(["a,b", "", "煎餃,2"]);
      expect(await linesOf("a,b\r\n\r\n1\r", pieceBytes)).toEqual(["a,b", "", "1"]);
      expect(await linesOf("的\r\n\nab\n\ufeffc", pieceBytes)).toEqual(["的", "", "ab", "\ufeffc"]);
    }
    expect(await linesOf("", 1)).toEqual([]);
  });

  it("gives the same lines however the stream is cut into pieces", async () => {
    const text = fc.array(fc.constantFrom("a", "\n", "餃", "1,2"), { maxLength: 40 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (given, pieceBytes) => {
        const whole = given.split("\n");
        expect(await linesOf(given, pieceBytes)).toEqual(whole.at(-1) === "" ? whole.slice(0, -1) : whole);
      }),
    );
  });

  it("reads a line of 10 MB in small pieces", async () => {
    const [line, ...others] = await linesOf(`${"x".repeat(1e7)}\n`, 1 << 12);
    expect([line?.length, others.length]).toEqual([1e7, 0]);
  });

  it("does not gather a line without end", async () => {
    const maxBytes = 2 ** 20;
    expect(await linesOf(`a\n${"b".repeat(maxBytes)}`, 2 ** 18, { maxBytes })).toHaveLength(2);
    const endless = `a\n${"b".repeat(maxBytes + 1)}`;
    await expect(linesOf(endless, 2 ** 18, { maxBytes })).rejects.toThrow("line 2 has more than 1048576 bytes.");
    const tooLong = (line: number) => new Error(`readCsv: line ${line} is too long.`);
    await expect(linesOf(endless, 2 ** 18, { maxBytes, tooLong })).rejects.toThrow("readCsv: line 2 is too long.");
  });

  it("closes the stream behind the last line that is wanted, and when a line is refused", async () => {
    let closed = 0;
    const endless = async function* () {
      try {
        for (;;) yield Uint8Array.of(97, 10, 98);
      } finally {
        closed++;
      }
    };
    const lines: number[] = [];
    await eachLine(endless(), (_bytes, start, end) => void lines.push(end - start), { limit: 3 });
    expect([lines, closed]).toEqual([[1, 2, 2], 1]);
    const refuse = () => {
      throw new Error("no such line");
    };
    await expect(eachLine(endless(), refuse)).rejects.toThrow("no such line");
    expect(closed).toBe(2);
  });
});
