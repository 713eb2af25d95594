import { FakeTensor } from "./testing/fakes.js";
import { LiveTensors } from "./LiveTensors.js";

describe("LiveTensors", () => {
  it("disposes of a tensor with the last one that needs it", () => {
    const live = new LiveTensors();
    const tensor = new FakeTensor([1]);
    live.hold(tensor);
    live.hold(tensor);
    live.release(tensor);
    expect(tensor.isDisposed).toBe(false);
    live.release(tensor);
    expect(tensor.isDisposed).toBe(true);
  });

  it("takes null for a mask that is not there, and leaves alone what a layer has disposed of", () => {
    const live = new LiveTensors();
    const tensor = new FakeTensor([1]);
    for (const each of [null, tensor]) live.hold(each);
    tensor.dispose();
    expect(() => [null, tensor].forEach((each) => live.release(each))).not.toThrow();
  });
});
