import { layers, sequential } from "@tensorflow/tfjs-layers";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { compile } from "./compile.js";
import { fit } from "./fit.js";

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
    const told: string[] = [];
    const callback = {
      async onEpochEnd(epoch: number, logs: Readonly<Record<string, number>>): Promise<void> {
        await new Promise((resolve) => setTimeout(resolve, 5));
        told.push(`${epoch} ${Object.keys(logs).join(" ")}`);
        model.stopTraining = epoch === 1;
      },
    };
    const { epoch } = await fit(model, x, y, { verbose: 0, epochs: 5, validationSplit: 0.2, callbacks: [callback] });
    expect(told).toEqual(["0 loss mae val_loss val_mae", "1 loss mae val_loss val_mae"]);
    expect(epoch).toEqual([0, 1]);
  });

  it("refuses a callback that has none of the methods of one", async () => {
    const callbacks = [{ onEpochFinished: () => {} } as never];
    await expect(fit(line(), x, y, { callbacks })).rejects.toThrow("fit: callbacks must be a list of callbacks, got");
  });
});
