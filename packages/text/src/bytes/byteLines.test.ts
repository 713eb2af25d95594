import fc from "fast-check";
import { byteLines } from "./byteLines.js";

async function* pieces(bytes: Uint8Array, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function linesOf(text: string, length: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of byteLines(pieces(new TextEncoder().encode(text), length))) {
    lines.push(new TextDecoder("utf-8", { ignoreBOM: true }).decode(line));
  }
  return lines;
}

describe("byteLines", () => {
  it("cuts at line feeds, whatever the pieces", async () => {
    for (const length of [1, 2, 3, 100]) {
      expect(await linesOf("的\r\n\nab\n\ufeffc", length)).toEqual(["的", "", "ab", "\ufeffc"]);
    }
  });

  it("gives the lines that splitting the text gives", async () => {
    const text = fc.string({ unit: fc.constantFrom("a", "好", "\n") });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (given, length) => {
        const lines = given.split("\n");
        if (lines.at(-1) === "") lines.pop();
        expect(await linesOf(given, length)).toEqual(lines);
      }),
    );
  });

  it("reads a line of 10 MB", async () => {
    const [line, ...rest] = await linesOf(`${"x".repeat(1e7)}\n`, 1 << 16);
    expect([line?.length, rest.length]).toEqual([1e7, 0]);
  });
});
