import fc from "fast-check";
import { eachLine, LONGEST_LINE } from "./eachLine.js";

async function linesOf(text: string, pieceBytes: number): Promise<string[]> {
  const bytes = new TextEncoder().encode(text);
  const lines: string[] = [];
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  })();
  const onLine = (line: Uint8Array, start: number, end: number) =>
    void lines.push(new TextDecoder().decode(line.subarray(start, end)));
  await eachLine(chunks, onLine, () => {
    throw new Error("too long");
  });
  return lines;
}

describe("eachLine", () => {
  it("hands over each line, the last with or without its end", async () => {
    expect(await linesOf("a,b\n\n煎餃,2\n", 100)).toEqual(["a,b", "", "煎餃,2"]);
    expect(await linesOf("a,b\r\n1", 100)).toEqual(["a,b\r", "1"]);
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

  it("does not gather a line without end", async () => {
    expect(await linesOf(`a\n${"b".repeat(LONGEST_LINE)}`, 2 ** 18)).toHaveLength(2);
    await expect(linesOf(`a\n${"b".repeat(LONGEST_LINE + 1)}`, 2 ** 18)).rejects.toThrow("too long");
  });
});
