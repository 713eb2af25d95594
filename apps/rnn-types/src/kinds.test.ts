import { useBackend } from "@seqloom/backend";
import { kinds } from "./kinds.js";

describe("kinds", () => {
  beforeAll(() => useBackend("wasm"));

  it("has one or many steps at the input and at the output, as each name says", () => {
    const shapes = kinds(1).map(({ name, model }) => [name, model.inputs.map(({ shape }) => shape), model.outputShape]);
    expect(shapes).toEqual([
      ["oneToMany", [[null, 10]], [null, 5, 27]],
      ["manyToOne", [[null, null]], [null, 1]],
      ["notInStep", [[null, null], [null, null]], [null, null, 31]], // prettier-ignore
      ["inStep", [[null, 12, 1]], [null, 12, 1]], // prettier-ignore
    ]);
  });
});
