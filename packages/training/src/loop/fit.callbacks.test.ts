import { Callback, callbacks, CustomCallback, layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { compile } from "../compile/compile.js";
import { fit } from "./fit.js";

type UnresolvedLogs = Parameters<CustomCallback["onBatchEnd"]>[1];

const x = [[1], [2], [3], [4], [5]];
const y = [2, 4, 6, 8, 10];

beforeAll(() => useBackend("cpu"));

function line(): LayersModel {
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
  compile(model, { optimizer: "sgd", loss: "mse", metrics: ["mae"] });
  return model;
}

describe("fit with callbacks", () => {
  it("tells its callbacks of the epochs, waits for them, and ends where one says so", async () => {
    const model = line();
    const events: string[] = [];
    const callback = {
      async onEpochEnd(epoch: number, logs: Readonly<Record<string, number>>): Promise<void> {
        await new Promise((resolve) => setTimeout(resolve, 5));
        events.push(`${epoch} ${Object.keys(logs).join(" ")}`);
        model.stopTraining = epoch === 1;
      },
    };
    const { epoch } = await fit(model, x, y, { verbose: 0, epochs: 5, validationSplit: 0.2, callbacks: [callback] });
    expect(events).toEqual(["0 loss mae val_loss val_mae", "1 loss mae val_loss val_mae"]);
    expect(epoch).toEqual([0, 1]);
  });

  it("takes a callback of tfjs-layers, as tfjs's fit does", async () => {
    const stop = callbacks.earlyStopping({ monitor: "loss", mode: "max", patience: 1 });
    const { epoch } = await fit(line(), x, y, { verbose: 0, epochs: 20, callbacks: stop });
    expect(epoch).toEqual([0, 1]); // the loss falls
  });

  it("tells a class that extends tfjs's Callback its model, and each batch its size", async () => {
    const events: unknown[] = [];
    class Diary extends Callback {
      override async onBatchEnd(batch: number, logs?: UnresolvedLogs): Promise<void> {
        await super.onBatchEnd(batch, logs);
        events.push([batch, logs]);
      }
    }
    const model = line();
    const diary = new Diary();
    await fit(model, x, y, { verbose: 0, batchSize: 4, callbacks: [diary] });
    expect(diary.model).toBe(model);
    expect(diary.params).toEqual({
      ...{ verbose: 0, epochs: 1, steps: 2, initialEpoch: 0, doValidation: false },
      metrics: ["loss", "mae"],
    });
    expect(events).toMatchObject([
      [0, { batch: 0, size: 4 }],
      [1, { batch: 1, size: 1 }],
    ]);
    expect(Object.keys((events[1] as [number, object])[1])).toEqual(["batch", "size", "loss", "mae"]);
  });

  it("tells tfjs's CustomCallback and a plain object the same", async () => {
    const [ofCustom, ofPlain]: [unknown[], unknown[]] = [[], []];
    const listen = (events: unknown[]) => ({
      onEpochBegin: (epoch: number) => void events.push(`epoch ${epoch}`),
      onBatchBegin: (batch: number) => void events.push(`batch ${batch}`),
      onBatchEnd: (batch: number, logs?: Readonly<Record<string, number>>) => void events.push([batch, logs?.["mae"]]),
      onEpochEnd: (epoch: number, logs?: Readonly<Record<string, number>>) => void events.push([epoch, logs]),
      onTrainEnd: () => void events.push("end"),
    });
    const custom = new CustomCallback(listen(ofCustom));
    await fit(line(), x, y, { verbose: 0, epochs: 2, batchSize: 4, callbacks: [custom, listen(ofPlain)] });
    expect(ofPlain).toHaveLength(13);
    expect(ofCustom).toEqual(ofPlain);
  });

  it.each<[string, unknown, string]>([
    [
      "has a method that nobody calls",
      [{ onEpochEnd: () => {}, onEpochFinished: () => {} }],
      "each method in callbacks[0] must be one of onTrainBegin, onEpochBegin, onTrainBatchBegin, onTrainBatchEnd, " +
        "onBatchBegin, onBatchEnd, onEpochEnd, onTrainEnd, onTestBegin, onTestBatchBegin, onTestBatchEnd, onTestEnd, " +
        'onPredictBegin, onPredictBatchBegin, onPredictBatchEnd, onPredictEnd, got "onEpochFinished".',
    ],
    ["has no method", [{}], "callbacks[0] must be an object with some of the methods onTrainBegin, "],
    ["is none", [undefined], "callbacks[0] must be an object with some of the methods "],
    ["is a text", "early stopping", 'callbacks must be a callback or a list of callbacks, got "early stopping".'],
  ])("refuses one that %s", async (_, given, message) => {
    await expect(fit(line(), x, y, { callbacks: given as never })).rejects.toThrow(`fit: ${message}`);
  });
});
