import { drawPng } from "./drawPng.browser.js";

const settings = { caller: "lineChart.png", width: 200, fonts: [] };

/** As much of a page as it takes to draw a picture of 100 by 50 pixels; `bytes` is what the browser encodes. */
function fakePage(bytes: Uint8Array<ArrayBuffer> | null) {
  const drawn: unknown[] = [];
  class Image {
    src = "";
    readonly naturalWidth = 100;
    readonly naturalHeight = 50;
    async decode() {}
  }
  const canvas = {
    ...{ width: 0, height: 0 },
    getContext: () => ({ drawImage: (...all: unknown[]) => drawn.push(...all) }),
    toBlob: (done: (blob: Blob | null) => void) => done(bytes && new Blob([bytes])),
  };
  Object.assign(globalThis, { document: { createElement: () => canvas }, Image });
  return { canvas, drawn };
}

describe("drawPng in a browser", () => {
  afterEach(() => {
    for (const name of ["document", "Image"]) Reflect.deleteProperty(globalThis, name);
  });

  it("lets the browser draw, at the width that was asked for", async () => {
    const { canvas, drawn } = fakePage(Uint8Array.of(1, 2));
    expect(await drawPng("<svg>預測</svg>", settings)).toEqual(Uint8Array.of(1, 2));
    expect([canvas.width, canvas.height]).toEqual([200, 100]);
    expect((drawn[0] as { src: string }).src).toBe(
      `data:image/svg+xml;charset=utf-8,${encodeURIComponent("<svg>預測</svg>")}`,
    );
  });

  it("says so where there is no page, where fonts were given, and where the picture is too large", async () => {
    await expect(drawPng("<svg/>", settings)).rejects.toThrow("lineChart.png: a PNG is drawn by the page");
    fakePage(null);
    await expect(drawPng("<svg/>", { ...settings, fonts: [new Uint8Array(1)] })).rejects.toThrow(
      "lineChart.png: fonts must be left out in a browser, which has its own, got ",
    );
    await expect(drawPng("<svg/>", settings)).rejects.toThrow(
      "lineChart.png: width must be one that the browser can draw, got 200.",
    );
  });
});
