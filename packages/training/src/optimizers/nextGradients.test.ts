import { memory, tensor, train, variable } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { nextGradients } from "./nextGradients.js";

beforeAll(() => useBackend("cpu"));

describe("nextGradients", () => {
  it.each([
    ["a record", (gradient: ReturnType<typeof tensor>) => ({ seen: gradient })],
    ["a list", (gradient: ReturnType<typeof tensor>) => [{ name: "seen", tensor: gradient }]],
  ])("sees the gradients of one step in %s, which is taken as ever, and keeps no tensor", async (_, wrap) => {
    const weight = variable(tensor([1, 2]), true, "seen");
    const [first, second] = [tensor([0.5, 1]), tensor([4, 4])];
    const optimizer = train.sgd(0.5);
    optimizer.applyGradients(wrap(second));
    const before = memory().numTensors;
    const watch = nextGradients(optimizer);
    optimizer.applyGradients(wrap(first));
    expect(Object.hasOwn(optimizer, "applyGradients")).toBe(false);
    optimizer.applyGradients(wrap(second));
    expect(await watch.stop()).toEqual(new Map([["seen", Float32Array.of(0.5, 1)]]));
    expect([...weight.dataSync()]).toEqual([1 - 2 - 0.25 - 2, 2 - 2 - 0.5 - 2]);
    expect(memory().numTensors).toBe(before);
    weight.dispose();
  });

  it("has none where no step was taken, and leaves the optimizer as it was", async () => {
    const optimizer = train.sgd(0.5);
    const own = optimizer.applyGradients;
    const watch = nextGradients(optimizer);
    expect(optimizer.applyGradients).not.toBe(own);
    expect(await watch.stop()).toBeUndefined();
    expect(optimizer.applyGradients).toBe(own);
  });
});
