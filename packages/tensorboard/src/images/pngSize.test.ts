import { pngSize } from "./pngSize.js";

describe("pngSize", () => {
  it("reads the header of a PNG that lies inside a larger buffer", () => {
    const png = Buffer.from("..89504e470d0a1a0a0000000d494844520000028000000168".replace("..", "0000"), "hex");
    expect(pngSize(new Uint8Array(png.buffer, png.byteOffset + 2, png.length - 2))).toEqual({
      width: 640,
      height: 360,
    });
  });

  it("knows what is no PNG", () => {
    expect(pngSize(new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBeUndefined();
    expect(pngSize(Uint8Array.of(0x89, 0x50))).toBeUndefined();
  });
});
