import { useBackend } from "@seqloom/backend";
import { setLearningRate, trainingState } from "@seqloom/training";
import { tensor, tidy } from "@tensorflow/tfjs-core";
import { nets, weightsOf } from "../testing/nets.js";
import { HookRunner } from "./HookRunner.js";

beforeAll(() => useBackend("cpu"));

const { make } = nets.simpleRnn;
const quiet = { verbose: 0 } as const;

describe("HookRunner", () => {
  it("knows the hooks that callbacks of the user have", () => {
    const callbacks = [{ onBatchEnd: () => undefined }, { onEpochEnd: () => undefined }];
    expect(new HookRunner(make(), { ...quiet, callbacks }).hears).toEqual(["onTrainBatchEnd", "onEpochEnd"]);
    expect(new HookRunner(make(), { verbose: 1, callbacks: [] }).hears).toEqual([]);
  });

  it("gives the model the state that came, before the hook", async () => {
    const [model, other] = [make(), make()];
    tidy(() =>
      other.setWeights(
        other.getWeights().map((weight) =>
          tensor(
            weight.dataSync().map(() => 2),
            weight.shape,
          ),
        ),
      ),
    );
    const seen: number[][][] = [];
    const hooks = new HookRunner(model, {
      ...quiet,
      callbacks: { onEpochEnd: () => void seen.push(weightsOf(model)) },
    });
    const state = await trainingState(other);
    await hooks.call({ name: "onEpochEnd", args: [0, {}], state });
    expect(seen).toEqual([weightsOf(other)]);
  });

  it("tells what callbacks changed, and nothing else", async () => {
    const model = make();
    model.stopTraining = false;
    const changes = {
      onEpochEnd: (epoch: number, logs: Record<string, number>) => {
        if (epoch === 0) return;
        model.stopTraining = true;
        setLearningRate(model, 0.5);
        logs["more"] = 1;
        tidy(() => model.setWeights(model.getWeights().map((weight) => tensor(weight.dataSync(), weight.shape))));
      },
    };
    const hooks = new HookRunner(model, { ...quiet, callbacks: changes });
    const call = (epoch: number) => hooks.call({ name: "onEpochEnd", args: [epoch, { loss: 2 }], state: undefined });
    expect(await call(0)).toEqual({ stop: false, rate: undefined, weights: undefined, logs: { loss: 2 } });
    const weights = model.getWeights().map((weight) => weight.dataSync());
    expect(await call(1)).toEqual({ stop: true, rate: 0.5, weights, logs: { loss: 2, more: 1 } });
  });

  it("gives hooks that begin something the model, and writes to the console", async () => {
    const model = make();
    const texts: string[] = [];
    const contexts: unknown[] = [];
    const write = (text: string): void => void texts.push(text);
    const callbacks = { onTrainBegin: (context: unknown) => void contexts.push(context) };
    const hooks = new HookRunner(model, { verbose: 2, write, callbacks });
    const params = { verbose: 0, epochs: 2, steps: 3 };
    await hooks.call({ name: "onTrainBegin", args: [{ names: ["loss", "val_loss"], params }], state: undefined });
    expect(contexts).toEqual([{ model, names: ["loss", "val_loss"], params: { ...params, verbose: 2 }, write }]);
    await hooks.call({ name: "onEpochBegin", args: [0], state: undefined });
    hooks.write("more");
    expect(texts).toEqual(["Epoch 1/2\n", "more"]);
  });
});
