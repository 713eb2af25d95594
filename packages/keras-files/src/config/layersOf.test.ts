import { useBackend } from "@seqloom/backend";
import { dense, input, sequential } from "@seqloom/layers";
import { layersOf } from "./layersOf.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("layersOf", () => {
  it("leaves the input of a Sequential out, or takes a given order", () => {
    const stack = sequential([input({ shape: [2] }), dense({ units: 1 })]);
    expect(layersOf(stack).map((layer) => layer.getClassName())).toEqual(["Dense"]);
    expect(layersOf(stack, new Map([[stack, []]]))).toEqual([]);
  });
});
