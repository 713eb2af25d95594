import fc from "fast-check";
import { eachLine } from "./eachLine.js";

async function linesOf(text: string, pieceBytes: number): Promise<string[]> {
  const bytes = new TextEncoder().encode(text);
  const lines: string[] = [];
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  })();
  await eachLine(chunks, (line, start, end) => lines.push(new TextDecoder().decode(line.subarray(start, end))));
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
});
