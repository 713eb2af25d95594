import { readOptions } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { fit } from "@seqloom/training";
import { fitInWorkerOptions } from "../caller/fitInWorkerOptions.js";
import { makeJob } from "../caller/makeJob.js";
import { Channel } from "../messages/Channel.js";
import type { HookAnswer, Outcome } from "../messages/Job.js";
import type { SentError } from "../messages/sentError.js";
import { nets, weightsOf } from "../testing/nets.js";
import { portPair } from "../testing/portPair.js";
import { serveTraining } from "./serveTraining.js";

beforeAll(() => useBackend("cpu"));

const { make, x, y } = nets.simpleRnn;
const options = { epochs: 2, batchSize: 12, seed: 1, verbose: 0 } as const;

/** Has a job done in this thread. */
async function serve(targets: typeof y, during: (channel: Channel) => void = () => undefined): Promise<Outcome> {
  const [here, there] = portPair();
  serveTraining(there);
  const answer: HookAnswer = { stop: false, rate: undefined, weights: undefined, logs: undefined };
  const channel: Channel = new Channel(here, "fitInWorker", () => {
    during(channel);
    return answer;
  });
  const settings = readOptions("fitInWorker", fitInWorkerOptions, { ...options, epochs: 200 });
  const { job } = await makeJob(make(), x, targets, settings, ["onEpochEnd"]);
  return channel.ask<Outcome>("train", job);
}

describe("serveTraining", () => {
  it("gives history and state of the training", async () => {
    const { history, error, state } = await serve(y);
    const model = make();
    expect(history).toEqual(await fit(model, x, y, { ...options, epochs: 200 }));
    expect(error).toBeUndefined();
    expect(state!.model.weights.map((values) => Array.from(values))).toEqual(weightsOf(model));
  });

  it("stops when it is told to", async () => {
    const { error } = await serve(y, (channel) => channel.tell("abort"));
    expect((error as SentError).name).toBe("AbortError");
  });

  it("gives the error, and the state that it left", async () => {
    const { error, state, history } = await serve(y.slice(1));
    expect((error as SentError).message).toBe("fit: y must be 24 rows long, as x is, got 23.");
    expect([history, state!.model.weights.length]).toEqual([undefined, 5]);
  });

  it("is for workers", () => {
    expect(() => serveTraining()).toThrow("is run by a worker thread");
  });
});
