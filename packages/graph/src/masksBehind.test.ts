import { FakeLayer, FakeTensor, fakeOperations } from "./testing/fakes.js";
import { masksBehind } from "./masksBehind.js";

const x = new FakeTensor([1, 2]);
const mask = new FakeTensor([1, 0]);

describe("masksBehind", () => {
  it("asks the layer, with lists", () => {
    const layer = new FakeLayer("layer");
    const asked: unknown[] = [];
    layer.computeMask = (inputs, masks) => {
      asked.push(inputs, masks);
      return [masks[0]!, null];
    };
    expect(masksBehind(fakeOperations, layer, [x], [mask])).toEqual([mask, null]);
    expect(asked).toEqual([[x], [mask]]);
  });

  it("ends the mask at a layer that does not support it, and says so once", () => {
    const warn = import.meta.jest.spyOn(console, "warn").mockImplementation(() => undefined);
    const layer = new FakeLayer("reshape_1");
    layer.supportsMasking = false;
    layer.computeMask = () => {
      throw new Error("tfjs throws where it gets a mask");
    };
    for (const given of [null, mask, mask]) expect(masksBehind(fakeOperations, layer, [x], [given])).toEqual([]);
    expect(warn.mock.calls).toEqual([["Fake: reshape_1 got a mask and does not use it; the layers behind get none."]]);
    warn.mockRestore();
  });
});
