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

  it("keeps its states from pass to pass", () => {
    const own = { stateful: true, batchInputShape: [2, 4, 3] };
    const [planned, taped] = [make(own), make(own)];
    for (const training of [true, false]) {
      expect(runByPlan(planned, { ...options, training })).toEqual(runByTape(taped, { ...options, training }));
      const states = (layer: typeof planned) => layer.states.map((state) => Array.from(state!.dataSync()));
      expect(states(planned)).toEqual(states(taped));
      expect(
        states(planned)
          .flat()
          .every((value) => value !== 0),
      ).toBe(true);
    }
    planned.resetStates();
    const again = runByPlan(planned, options);
    expect(again).toEqual(runByPlan(make(own), options));
    const other = { x: options.x.slice(12), shape: [1, 4, 3] };
    expect(stepsOf(planned, other)).toBe("it keeps the states of 2 sequences");
  });

  it("says why it has no steps, and frees what no backward pass takes", () => {
    expect(stepsOf(make({ activation: "gelu" }), options)).toBe("its activation is gelu");
    const changed = make({});
    Object.assign(changed.cell, { runSequences: () => changed });
    expect(stepsOf(changed, options)).toBe("its cell: it has a method of its own");
    const { used } = sharedKernels()!.memory;
    const made = stepsOf(make({}), options);
    if (typeof made === "string") throw new Error(made);
    made.steps.forward!();
    expect(sharedKernels()!.memory.used).toBeGreaterThan(used);
    made.steps.release!();
    expect(sharedKernels()!.memory.used).toBe(used);
  });
});
