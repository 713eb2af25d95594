import { readFile } from "node:fs/promises";
import { ArgumentError, lazy } from "@seqloom/array";
import { ownRequire } from "#ownRequire";
import { encodePng } from "./encodePng.node.js";
import { fontCharacters } from "./fontCharacters.js";
import { missingCharacter } from "./missingCharacter.js";
import type { PngSettings } from "./PngSettings.js";

/** resvg in WebAssembly, started when a PNG is drawn for the first time. */
const loadResvg = lazy(async () => {
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  try {
    await initWasm(await readFile(ownRequire.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  } catch (error) {
    if (!/Already initialized/.test(String(error))) throw error; // by the program that uses this package
  }
  return Resvg;
});

const loadFont = lazy(async () => {
  const { FONT_TC_FAMILY, fontTc } = await import("@seqloom/font-tc");
  const bytes = await fontTc();
  return { family: FONT_TC_FAMILY, bytes, characters: fontCharacters("fontTc", "bytes", bytes) };
});

/**
 * Draws an SVG chart as a PNG file, with a font of its own and none of the system's.
 *
 * @throws ArgumentError that names a character that no font has
 */
export async function drawPng(svg: string, { caller, width, fonts }: PngSettings): Promise<Uint8Array> {
  const [Resvg, font] = await Promise.all([loadResvg(), loadFont()]);
  const own = fonts.map((bytes, i) => fontCharacters(caller, `fonts[${i}]`, bytes));
  const missing = missingCharacter(svg, [font.characters, ...own]);
  if (missing !== undefined) {
    const hint = `${JSON.stringify(missing.text)} needs a font that has it: png({ fonts: [await readFile("font.ttf")] }).`;
    throw new ArgumentError(caller, "each character", "in a font of the chart", missing.character, hint);
  }
  const resvg = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: { fontBuffers: [font.bytes, ...fonts], defaultFontFamily: font.family, loadSystemFonts: false },
  });
  const image = resvg.render();
  try {
    return encodePng(image.pixels, image.width, image.height);
  } finally {
    image.free();
    resvg.free();
  }
}
