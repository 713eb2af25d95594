import { useBackend } from "@seqloom/backend";
import { gru } from "../recurrent/GRU.js";
import { lstm } from "../recurrent/LSTM.js";
import { simpleRnn } from "../recurrent/SimpleRNN.js";
import { runByPlan, runByTape, stepsOf } from "../testing/planRun.js";
import { bidirectional, type MergeMode } from "./Bidirectional.js";

const options = { x: Array.from({ length: 24 }, (_, i) => Math.sin(i)), shape: [2, 4, 3] };
const makers = { simpleRnn, lstm, gru } as const;

describe.each(["wasm", "cpu"] as const)("bidirectionalPlan on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));
  const make = (mergeMode: MergeMode, own: object = {}, name: keyof typeof makers = "gru") =>
    bidirectional({ layer: makers[name]({ units: 5, seed: 1, ...own }), mergeMode });

  describe.each(["concat", "sum", "mul", "ave"] as const)("%s", (mode) => {
    it.each(Object.keys(makers) as (keyof typeof makers)[])("gives the bits of the tape: %s", (name) => {
      for (const returnSequences of [false, true]) {
        const own = { returnSequences };
        expect(runByPlan(make(mode, own, name), options)).toEqual(runByTape(make(mode, own, name), options));
        const inference = { ...options, training: false };
        expect(runByPlan(make(mode, own, name), inference)).toEqual(runByTape(make(mode, own, name), inference));
      }
    });

    it("passes over masked steps, whose outputs are zeros, and drops what the tape drops", () => {
      const masked = { ...options, mask: [0, 1, 1, 0, 1, 1, 1, 1] };
      for (const returnSequences of [false, true]) {
        const own = { returnSequences, dropout: 0.3, recurrentDropout: 0.3 };
        expect(runByPlan(make(mode, own), masked)).toEqual(runByTape(make(mode, own), masked));
      }
    });
  });

  it("takes two layers of different sizes", () => {
    const two = () =>
      bidirectional({
        layer: lstm({ units: 5, seed: 1, returnSequences: true }),
        backwardLayer: lstm({ units: 3, seed: 2, returnSequences: true, goBackwards: true }),
      });
    expect(runByPlan(two(), options)).toEqual(runByTape(two(), options));
  });

  it("keeps the mask for outputs of all steps, and says why it has no steps", () => {
    const masked = { ...options, mask: [0, 1, 1, 0, 1, 1, 1, 1] };
    const masks = [true, false].map((returnSequences) => {
      const made = stepsOf(make("sum", { returnSequences }), masked);
      return typeof made !== "string" && made.steps.output.mask;
    });
    expect(masks).toEqual([Uint8Array.from(masked.mask), null]);
    expect(stepsOf(make("sum", { activation: "gelu" }), options)).toBe("its forward layer: its activation is gelu");
    const changed = make("sum");
    Object.assign(changed.backwardLayer, { call: () => changed });
    expect(stepsOf(changed, options)).toBe("its backward layer: it has a method of its own");
  });
});
