import { tensor2d } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { sendBatch, sendData } from "./sendData.js";

beforeAll(() => useBackend("cpu"));

const array = { data: Float32Array.of(1, 2), shape: [2, 1] };

describe("sendData", () => {
  it("makes arrays of tensors, alone, in lists and in records", async () => {
    const tensor = tensor2d([1, 2], [2, 1]);
    expect(await sendData(tensor)).toEqual(array);
    expect(await sendData([tensor, array])).toEqual([array, array]);
    expect(await sendData({ left: tensor, right: array })).toEqual({ left: array, right: array });
    tensor.dispose();
  });

  it("leaves lists of numbers and typed arrays as they are", async () => {
    const rows = [[1], [2]];
    expect(await sendData(rows)).toBe(rows);
    expect(await sendData(array.data)).toBe(array.data);
    expect(await sendData(undefined)).toBeUndefined();
  });

  it("takes numbers and shape alone of an array of a class", async () => {
    const rows = Object.assign(Object.create({ first: () => 1 }), array) as typeof array;
    expect(await sendData({ ...rows, more: () => 1 } as never)).toEqual(array);
  });
});

describe("sendBatch", () => {
  it("keeps the form of a batch", async () => {
    const x = tensor2d([1, 2], [2, 1]);
    expect(await sendBatch({ x, y: [1, 2] })).toEqual({ x: array, y: [1, 2] });
    expect(await sendBatch([x, [1, 2]])).toEqual([array, [1, 2]]);
    expect(await sendBatch({ xs: x, ys: x })).toEqual({ xs: array, ys: array });
    expect(await sendBatch(undefined)).toBeUndefined();
    x.dispose();
  });
});
