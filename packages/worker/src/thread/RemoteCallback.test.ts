import { useBackend } from "@seqloom/backend";
import { type Callback, fit, getLearningRate } from "@seqloom/training";
import { Channel } from "../messages/Channel.js";
import type { HookAnswer, HookCall, Job, Progress } from "../messages/Job.js";
import { nets, weightsOf } from "../testing/nets.js";
import { portPair } from "../testing/portPair.js";
import { RemoteCallback } from "./RemoteCallback.js";

beforeAll(() => useBackend("cpu"));

const { make, x, y } = nets.simpleRnn;
const quiet = { verbose: 0, batchSize: 12, seed: 1, epochs: 2 } as const;
const none: HookAnswer = { stop: false, rate: undefined, weights: undefined, logs: undefined };

/** Trains with a callback of the other side that answers; gives all calls. */
async function train(
  listening: Partial<Pick<Job, "hears" | "console" | "progress">>,
  answer: (call: HookCall) => Partial<HookAnswer> = () => ({}),
) {
  const [here, there] = portPair();
  const calls: { call: string; value: unknown }[] = [];
  new Channel(there, "fitInWorker", (call, value) => {
    calls.push({ call, value });
    return call === "hook" ? { ...none, ...answer(value as HookCall) } : undefined;
  });
  const channel = new Channel(here, "fitInWorker", () => undefined);
  const model = make();
  const remote = new RemoteCallback(channel, model, { hears: [], console: false, progress: false, ...listening });
  const callbacks: Callback = remote.toCallback();
  const { history } = await fit(model, x, y, { ...quiet, callbacks });
  await channel.ask("end");
  const hooks = calls.flatMap(({ call, value }) => (call === "hook" ? [value as HookCall] : []));
  return { model, history, calls, hooks };
}

describe("RemoteCallback", () => {
  it("calls what is heard alone, with the state where a step was made before", async () => {
    const { hooks } = await train({ hears: ["onEpochBegin", "onTrainBatchEnd"] });
    const all = hooks.map(({ name, state }) => [name, state !== undefined]);
    const epoch = (first: boolean) => [["onEpochBegin", first], ["onTrainBatchEnd", true], ["onTrainBatchEnd", true]]; // prettier-ignore
    expect(all).toEqual([["onTrainBegin", false], ...epoch(false), ...epoch(false)]);
  });

  it("tells the console without waiting, and without the state", async () => {
    const { hooks } = await train({ console: true });
    expect(hooks.every(({ state }) => state === undefined)).toBe(true);
    expect(hooks.map(({ name }) => name).slice(0, 5)).toEqual(["onTrainBegin", "onEpochBegin", "onTrainBatchEnd", "onTrainBatchEnd", "onEpochEnd"]); // prettier-ignore
  });

  it("tells the progress at the end of each epoch", async () => {
    const { calls, history } = await train({ progress: true });
    const progress = calls.flatMap(({ call, value }) => (call === "progress" ? [value as Progress] : []));
    expect(progress.at(-1)).toMatchObject({
      epoch: 1,
      epochs: 2,
      batch: 2,
      steps: 2,
      logs: { loss: history["loss"]![1] },
    });
  });

  it("takes what the callbacks changed", async () => {
    const { model, history } = await train({ hears: ["onEpochEnd"] }, ({ name, args, state }) => {
      if (name !== "onEpochEnd") return {};
      const weights = state!.model.weights.map((values) => values.map(() => 3));
      return { stop: true, rate: 0.25, weights, logs: { ...(args[1] as object), more: 1 } };
    });
    expect(new Set(weightsOf(model).flat())).toEqual(new Set([3]));
    expect(getLearningRate(model)).toBe(0.25);
    expect(history["more"]).toEqual([1]);
  });
});
