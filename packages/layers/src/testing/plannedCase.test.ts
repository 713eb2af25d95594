import { useBackend } from "@seqloom/backend";
import { dense } from "../core/Dense.js";
import { expectPlannedCall } from "./plannedCase.js";

describe("expectPlannedCall", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("passes on the numbers of a product, and on no others", () => {
    const layer = dense({ units: 1, kernelInitializer: "ones", activation: "linear" });
    layer.build([1, 2]);
    const array = (...data: number[]) => ({ data, shape: [1, data.length], dtype: "float32" });
    const call = {
      ...{ x: array(2, 3), mask: null, initial_state: null, outputs: [array(5)], dy: [array(10)] },
      grads: { x: array(10, 10), weights: [array(20, 30), array(10)], initial_state: null },
    };
    expectPlannedCall(layer, call, true);
    expect(() => expectPlannedCall(layer, { ...call, outputs: [array(6)] }, true)).toThrow();
    const others = { ...call.grads, weights: [array(20, 31), array(10)] };
    expect(() => expectPlannedCall(layer, { ...call, grads: others }, true)).toThrow();
  });
});
