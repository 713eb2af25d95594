import { useBackend } from "@seqloom/backend";
import { batchesOfGenerator, batchesOfRows, readRows, readSource } from "./batchSource.js";
import { column, port } from "../testing/rows.js";

const ports = { inputs: [port("input")], targets: [port("output")] };

beforeAll(() => useBackend("cpu"));

describe("readRows", () => {
  it("reads x and y", async () => {
    expect(await readRows("fit", [1, 2], [3, 4], ports)).toEqual({ x: [column(1, 2)], y: [column(3, 4)] });
  });

  it("reads x alone for predict", async () => {
    expect(await readRows("predict", [1, 2], undefined, { ...ports, targets: [] })).toEqual({
      ...{ x: [column(1, 2)], y: [] },
    });
  });

  it("names both lengths where they differ", async () => {
    await expect(readRows("fit", [1, 2], [3, 4, 5], ports)).rejects.toThrow(
      "fit: y must be 2 rows long, as x is, got 3.",
    );
    await expect(readRows("fit", [1, 2], undefined, ports)).rejects.toThrow(
      "fit: y must be there, as long as x, got undefined.",
    );
  });
});

describe("batchesOfRows", () => {
  const rows = { x: [column(1, 2, 3, 4, 5)], y: [] };

  it("takes 32 rows where nothing is said", () => {
    expect(batchesOfRows("fit", rows, ports, {}).steps).toBe(1);
    expect(batchesOfRows("fit", rows, ports, { batchSize: 2 }).steps).toBe(3);
  });

  it("refuses what a model made for batches of one size cannot take", () => {
    const fixed = { inputs: [port("input", 2)], targets: [] };
    expect(() => batchesOfRows("fit", rows, fixed, { batchSize: 5 })).toThrow("fit: batchSize must be 2 rows long");
    expect(() => batchesOfRows("fit", rows, fixed, { batchSize: 2 })).toThrow(
      "fit: the last batch of x must be 2 rows long, the batch that input input is made for, got 1.",
    );
  });
});

describe("batchesOfGenerator", () => {
  it("refuses a batch size, which the generator decides", () => {
    expect(() => batchesOfGenerator("fit", "generator", [{ x: [1], y: [1] }], ports, { batchSize: 4 })).toThrow(
      "fit: batchSize must be left out, since the generator decides, got 4.",
    );
  });
});

describe("readSource", () => {
  it("tells data from generators", async () => {
    expect((await readSource("evaluate", [1, 2], [3, 4], ports, { batchSize: 1 })).steps).toBe(2);
    expect((await readSource("evaluate", [{ x: [1], y: [1] }], undefined, ports, {})).steps).toBe(1);
  });
});
