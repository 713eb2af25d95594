import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { useBackend } from "@seqloom/backend";
import { downloadColumns, type ModelData, readColumns } from "./modelData.js";
import type { Port } from "./ports.js";

beforeAll(() => useBackend("cpu"));

function port(name: string, shape: (number | null)[], rest: Partial<Port> = {}): Port {
  return {
    kind: "input",
    name,
    shape,
    anyShape: false,
    dtype: "float32",
    classes: undefined,
    hint: () => undefined,
    ...rest,
  };
}

const pair = [port("left", [null, 2]), port("right", [null, 1])];

/** Shape and numbers of what was read. */
async function read(data: ModelData, ports: readonly Port[]): Promise<[readonly number[], number[]][]> {
  const columns = await downloadColumns(readColumns("fit", "x", data, ports));
  return columns.map(({ shape, values }) => [shape, Array.from(values)]);
}

describe("readColumns", () => {
  it.each<[string, ModelData]>([
    ["an array", { data: Float32Array.of(1, 2, 3, 4), shape: [2, 2] }],
    ["an array of another number type", { data: Uint8Array.of(1, 2, 3, 4), shape: [2, 2] }],
    ["nested lists", [[1, 2], [3, 4]]], // prettier-ignore
    ["a list around the only array", [{ data: Float32Array.of(1, 2, 3, 4), shape: [2, 2] }]],
    ["a record", { input: [[1, 2], [3, 4]] }], // prettier-ignore
  ])("takes %s", async (_, data) => {
    expect(await read(data, [port("input", [null, 2])])).toEqual([[[2, 2], [1, 2, 3, 4]]]); // prettier-ignore
  });

  it("takes a tensor and leaves it alone", async () => {
    const tensor = tf.tensor2d([1, 2, 3, 4], [2, 2]);
    expect(await read(tensor, [port("input", [null, 2])])).toEqual([[[2, 2], [1, 2, 3, 4]]]); // prettier-ignore
    expect(tensor.isDisposed).toBe(false);
    tensor.dispose();
  });

  it("takes several inputs in order or by name", async () => {
    const wanted = [[[1, 2], [1, 2]], [[1, 1], [3]]]; // prettier-ignore
    expect(await read([[[1, 2]], [[3]]], pair)).toEqual(wanted);
    expect(await read({ right: [3], left: [[1, 2]] }, pair)).toEqual(wanted);
  });

  it("adds or drops a last axis of 1, as Keras does", async () => {
    expect(await read([1, 2], [port("y", [null, 1])])).toEqual([[[2, 1], [1, 2]]]); // prettier-ignore
    expect(await read(Int32Array.of(1, 2), [port("y", [null, 1])])).toEqual([[[2, 1], [1, 2]]]); // prettier-ignore
    expect(await read([[1, 2]], [port("y", [null, 2, 1])])).toEqual([[[1, 2, 1], [1, 2]]]); // prettier-ignore
    expect(await read([[[1], [2]]], [port("y", [null, 2])])).toEqual([[[1, 2], [1, 2]]]); // prettier-ignore
  });

  it("takes any length where the model does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }), (rows, steps) => {
        const data = { data: new Float32Array(rows * steps * 2), shape: [rows, steps, 2] };
        expect(readColumns("fit", "x", data, [port("x", [null, null, 2])])[0]!.shape).toEqual([rows, steps, 2]);
      }),
    );
  });

  it.each<[string, ModelData, Port[], string]>([
    [
      "another number of features",
      [[1, 2, 3]],
      [port("words", [null, 2])],
      "x must be of shape [rows, 2] for input words, got [1, 3].",
    ],
    [
      "another rank",
      [[1, 2]],
      [port("words", [null, null, 4])],
      "x must be of shape [rows, any, 4] for input words, got [1, 2].",
    ],
    [
      "rows of different lengths",
      [[1, 2], [3]],
      [port("words", [null, 2])],
      "x[1].length must be 2, the length of x[0], got 1.",
    ],
    [
      "no rows",
      { data: new Float32Array(), shape: [0, 2] },
      [port("words", [null, 2])],
      "x must be at least one row long, got 0.",
    ],
    [
      "a shape that does not fit",
      { data: new Float32Array(3), shape: [2, 2] },
      [port("words", [null, 2])],
      "x.shape must be lengths that multiply to 3, the length of x.data, got [2, 2].",
    ],
    [
      "nothing",
      undefined as never,
      [port("words", [null, 2])],
      "x must be an array, a tensor or nested lists of numbers, got undefined.",
    ],
    [
      "a text",
      "words" as never,
      [port("words", [null, 2])],
      'x must be an array, a tensor or nested lists of numbers, got "words".',
    ],
    [
      "one array for two inputs",
      [[1, 2, 3]],
      pair,
      "x must be a list of 2 arrays or a record, for left, right, got [[1, 2, 3]].",
    ],
    ["a name that is no input", { up: [[1, 2]] }, pair, 'each name in x must be one of left, right, got "up".'],
    ["a missing input", { left: [[1, 2]] }, pair, "x.right must be there, got undefined."],
    [
      "inputs of different lengths",
      [[[1, 2]], [[3], [4]]],
      pair,
      "x for right must be 1 rows long, as for left, got 2.",
    ],
    ["no class", [0, 3], [port("kind", [null, 1], { classes: 3 })], "x[1] must be a class from 0 to 2, got 3."],
  ])("refuses %s", (_, data, ports, message) => {
    expect(() => readColumns("fit", "x", data, ports)).toThrow(`fit: ${message}`);
  });
});

describe("downloadColumns", () => {
  it("fetches what lies in tensors", async () => {
    const values = tf.tensor1d([1, 2]);
    const [column] = await downloadColumns([{ values, shape: [2, 1], dtype: "float32" }]);
    values.dispose();
    expect(column).toEqual({ values: Float32Array.of(1, 2), shape: [2, 1], dtype: "float32" });
  });
});
