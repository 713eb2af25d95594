import { useBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import { gru } from "./GRU.js";
import { lstm } from "./LSTM.js";
import { simpleRnn } from "./SimpleRNN.js";
import { runByPlan, runByTape, stepsOf } from "../testing/planRun.js";

const makers = { simpleRnn, lstm, gru } as const;
const options = { x: Array.from({ length: 24 }, (_, i) => Math.sin(i)), shape: [2, 4, 3] };
const settings = {
  "the last output": {},
  "all outputs, backwards, without a bias": { returnSequences: true, goBackwards: true, useBias: false },
  "dropouts": { dropout: 0.3, recurrentDropout: 0.3 },
  "relu": { activation: "relu", returnSequences: true },
} as const; // prettier-ignore

describe.each(Object.keys(makers) as (keyof typeof makers)[])("recurrentPlan of %s", (name) => {
  beforeAll(async () => void (await useBackend()));
  const make = (own: object) => makers[name]({ units: 5, seed: 1, ...own });

  it.each(Object.keys(settings) as (keyof typeof settings)[])("gives the bits of the tape: %s", (kind) => {
    const own = settings[kind];
    expect(runByPlan(make(own), options)).toEqual(runByTape(make(own), options));
    const inference = { ...options, training: false };
    expect(runByPlan(make(own), inference)).toEqual(runByTape(make(own), inference));
  });

  it("passes over masked steps", () => {
    const masked = { ...options, mask: [0, 1, 1, 0, 1, 1, 1, 1] };
    const own = { returnSequences: true };
    expect(runByPlan(make(own), masked)).toEqual(runByTape(make(own), masked));
    const made = stepsOf(make({}), masked);
    expect(typeof made !== "string" && made.steps.output.mask).toBeNull();
  });

  it("says why it has no steps, and frees what no backward pass takes", () => {
    expect(stepsOf(make({ activation: "gelu" }), options)).toBe("its activation is gelu");
    expect(stepsOf(make({ returnState: true }), options)).toBe("it returns its state");
    expect(stepsOf(make({ stateful: true }), options)).toBe("it is stateful");
    const { used } = sharedKernels()!.memory;
    const made = stepsOf(make({}), options);
    if (typeof made === "string") throw new Error(made);
    made.steps.forward!();
    expect(sharedKernels()!.memory.used).toBeGreaterThan(used);
    made.steps.release!();
    expect(sharedKernels()!.memory.used).toBe(used);
  });
});
