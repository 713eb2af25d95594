import { checkWindow, columnsOf, slideSettings } from "./slideSettings.js";

describe("slideSettings", () => {
  it("takes the slide's code, and its print-outs with --as-on-slide", () => {
    const code = { window: 30, batchSize: 5, learningRate: 1e-5, epochs: 12 };
    expect(slideSettings("all", { asOnSlide: false })).toEqual(code);
    expect(slideSettings("all", { asOnSlide: true })).toEqual({ ...code, window: 60, batchSize: 10 });
    // 389 days of which 233 are trained on: 18 batches in an epoch, 2 in the test set, as printed on the slide
    expect([Math.ceil((233 - 60) / 10), Math.ceil((78 - 60) / 10)]).toEqual([18, 2]);
  });

  it("looks at ten closes, or at what it is told to", () => {
    expect(slideSettings("close", { asOnSlide: true })).toMatchObject({ window: 10, epochs: 50 });
    expect(slideSettings("close", { asOnSlide: false, window: 4, epochs: undefined })).toMatchObject({
      window: 4,
      epochs: 50,
    });
  });
});

describe("columnsOf", () => {
  it("has five numbers a day, or one", () => {
    expect([columnsOf.all.length, columnsOf.close.length]).toEqual([5, 1]);
  });
});

describe("checkWindow", () => {
  it("names the longest window that leaves a target in each part", () => {
    expect(() => checkWindow(77, [234, 78, 78])).not.toThrow();
    expect(() => checkWindow(78, [234, 78, 78])).toThrow(
      "stock-price: --window must be an integer from 1 to 77, got 78.",
    );
  });
});
