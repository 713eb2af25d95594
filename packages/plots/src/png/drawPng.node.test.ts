import { fontTc } from "@seqloom/font-tc";
import { drawPng } from "./drawPng.node.js";

const svg = (text: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50"
  font-family="'Noto Sans TC', sans-serif"><rect width="100" height="50" fill="#ffffff"/><text x="10" y="30" font-size="20">${text}</text></svg>`;
const settings = { caller: "lineChart.png", width: 200, fonts: [] };
const sizeOf = (png: Uint8Array) => [new DataView(png.buffer).getUint32(16), new DataView(png.buffer).getUint32(20)];

describe("drawPng in Node", () => {
  it("draws at the width that was asked for", async () => {
    expect(sizeOf(await drawPng(svg("a"), settings))).toEqual([200, 100]);
  });

  it("draws Chinese: other pixels for other characters, none for none", async () => {
    const [first, second, empty] = await Promise.all(["預測", "真實", ""].map((text) => drawPng(svg(text), settings)));
    expect(Buffer.compare(first!, second!)).not.toBe(0);
    expect(empty!.length).toBeLessThan(first!.length / 2);
  });

  it("names a character that the font lacks, and says what to do", async () => {
    await expect(drawPng(svg("陶喆"), settings)).rejects.toThrow(
      'lineChart.png: each character must be in a font of the chart, got "喆". "陶喆" needs a font that has it: ' +
        'png({ fonts: [await readFile("font.ttf")] }).',
    );
  });

  it("takes more fonts, and refuses what is none", async () => {
    expect(sizeOf(await drawPng(svg("a"), { ...settings, fonts: [await fontTc()] }))).toEqual([200, 100]);
    await expect(drawPng(svg("a"), { ...settings, fonts: [new Uint8Array(8)] })).rejects.toThrow(
      "lineChart.png: fonts[0] must be the bytes of a TTF or OTF font, got Uint8Array(8).",
    );
  });
});
