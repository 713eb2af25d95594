import { useBackend } from "@seqloom/backend";
import { runByPlan, runByTape, stepsOf } from "../../testing/planRun.js";
import { gruCell } from "../GRUCell.js";
import { lstmCell } from "../LSTMCell.js";
import { rnn } from "../RNN.js";
import { simpleRnnCell } from "../SimpleRNNCell.js";

const options = { x: Array.from({ length: 24 }, (_, i) => Math.sin(i)), shape: [2, 4, 3] };
const masked = { ...options, mask: [0, 1, 1, 0, 1, 1, 1, 1] };
const cells = () => [
  lstmCell({ units: 5, seed: 1, dropout: 0.2 }),
  simpleRnnCell({ units: 3, seed: 2 }),
  gruCell({ units: 4, seed: 3, recurrentDropout: 0.2 }),
];

describe.each(["wasm", "cpu"] as const)("stackedCellsPlan on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it.each([
    { returnSequences: true },
    { returnSequences: true, goBackwards: true },
    { goBackwards: true },
    { returnSequences: true, zeroOutputForMask: true },
  ])("gives the bits of the tape, with and without a mask: %j", (own) => {
    const make = () => rnn({ cell: cells(), ...own });
    for (const given of [options, masked, { ...masked, training: false }]) {
      expect(runByPlan(make(), given)).toEqual(runByTape(make(), given));
    }
  });

  it("takes one cell, and keeps the states of all", () => {
    expect(runByPlan(rnn({ cell: cells()[0]! }), options)).toEqual(runByTape(rnn({ cell: cells()[0]! }), options));
    const make = () => rnn({ cell: cells(), stateful: true, batchInputShape: [2, 4, 3] });
    const [planned, taped] = [make(), make()];
    for (let pass = 0; pass < 2; pass++) expect(runByPlan(planned, options)).toEqual(runByTape(taped, options));
    const states = (layer: typeof planned) => layer.states.map((state) => Array.from(state!.dataSync()));
    expect(states(planned)).toEqual(states(taped));
  });

  it("says which cell has no steps", () => {
    const [first, second] = cells();
    expect(stepsOf(rnn({ cell: [first!, gruCell({ units: 2, activation: "gelu" })] }), options)).toBe(
      "its activation is gelu",
    );
    Object.assign(second!, { forward: () => second });
    expect(stepsOf(rnn({ cell: [first!, second!] }), options)).toBe("its cell 2: it has a method of its own");
  });
});
