import { ArgumentError } from "@seqloom/array";
import type { PngSettings } from "./PngSettings.js";

/**
 * Draws an SVG chart as a PNG file, as the browser itself does it, with the fonts of the system.
 *
 * @throws Error in a worker, where no picture can be loaded
 */
export async function drawPng(svg: string, { caller, width, fonts }: PngSettings): Promise<Uint8Array> {
  if (typeof document === "undefined")
    throw new Error(`${caller}: a PNG is drawn by the page; a worker can send it svg().`);
  if (fonts.length > 0) throw new ArgumentError(caller, "fonts", "left out in a browser, which has its own", fonts);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = Math.round((width * image.naturalHeight) / image.naturalWidth);
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (blob === null) throw new ArgumentError(caller, "width", "one that the browser can draw", width);
  return new Uint8Array(await blob.arrayBuffer());
}
