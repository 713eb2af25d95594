import { callbacks, History, layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { fromLayersCallback, isLayersCallback } from "./layersCallback.js";

beforeAll(() => useBackend("cpu"));

const params = { epochs: 2, initialEpoch: 0, steps: 1, verbose: 0, doValidation: false };

describe("isLayersCallback", () => {
  it("tells tfjs's callbacks from others", () => {
    expect(isLayersCallback(callbacks.earlyStopping())).toBe(true);
    expect(isLayersCallback({ onEpochEnd: () => {} })).toBe(false);
    expect(isLayersCallback({ setModel: () => {}, onEpochEnd: () => {} })).toBe(true);
  });
});

describe("fromLayersCallback", () => {
  it("tells tfjs's History what it asks for, and does not lend it the logs", async () => {
    const history = new History();
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    const ours = fromLayersCallback(history, params);
    await ours.onTrainBegin!({ model, names: ["loss"], params: { verbose: 0, epochs: 2, steps: 1 }, write: () => {} });
    const logs = Object.freeze({ loss: 3 });
    await ours.onEpochEnd!(0, logs);
    await ours.onTrainEnd!(logs);
    expect(history.history).toEqual({ loss: [3] });
    expect(history.params).toEqual({ ...params, metrics: ["loss"] });
  });

  it("tells an object of one's own what it has of them", async () => {
    const events: unknown[] = [];
    const own = {
      setModel: (model: unknown) => void events.push(model),
      onBatchEnd: (batch: number, logs?: object) => void events.push(batch, logs),
    };
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    const ours = fromLayersCallback(own as never, params);
    await ours.onTrainBegin!({ model, names: ["loss"], params: { verbose: 0, epochs: 2, steps: 1 }, write: () => {} });
    await ours.onEpochBegin!(0);
    await ours.onBatchBegin!(0, { batch: 0, size: 4 });
    await ours.onBatchEnd!(0, { loss: 2 });
    expect(events).toEqual([model, 0, { batch: 0, size: 4, loss: 2 }]);
  });
});
