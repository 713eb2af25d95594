import type { PlanBuilder, PlanPlace } from "@seqloom/graph";
import { useBackend } from "@seqloom/backend";
import { floatsOf } from "@seqloom/kernels";
import { engine, type Tensor } from "@tensorflow/tfjs-core";
import { lstmCell } from "../LSTMCell.js";
import type { PlannedSequences } from "./cellPlan.js";

/** Places of numbers, all with a gradient. */
function place(shape: readonly number[], values?: readonly number[]): PlanPlace {
  const numbers = () => ({ values: new Float32Array(shape.reduce((size, length) => size * length, 1)) });
  const own = { shape, numbers: numbers(), gradient: numbers(), mask: null };
  if (values) own.numbers.values.set(values);
  return own;
}

describe("cellPlan", () => {
  beforeAll(async () => void (await useBackend()));

  function run(outputGradient: number, stateGradient: number) {
    const cell = lstmCell({ units: 2, seed: 1 });
    cell.build([1, 3]);
    const gradients = new Map<unknown, Float32Array>();
    const sequences: PlannedSequences = {
      input: place([1, 2, 3], [1, 2, 3, 4, 5, 6]),
      initialStates: [place([1, 2], [0.1, 0.2]), place([1, 2], [0.3, 0.4])],
      output: outputGradient === 0 ? { ...place([1, 2]), gradient: null } : place([1, 2]),
      states: [place([1, 2]), place([1, 2])],
      ...{ returnSequences: false, goBackwards: false, zeroOutputForMask: false },
    };
    const builder = {
      ...{ training: true, derives: true },
      weight: (variable: { read(): unknown }) => {
        const values = floatsOf(engine().backend, variable.read() as Tensor);
        const gradient = new Float32Array(values.length);
        gradients.set(variable, gradient);
        return { values, gradient };
      },
    } as unknown as PlanBuilder;
    const steps = cell.planCell(sequences, builder);
    if (typeof steps === "string") throw new Error(steps);
    steps.forward();
    sequences.output.gradient?.values.fill(outputGradient);
    sequences.states![0]!.gradient!.values.fill(stateGradient);
    steps.backward();
    const { output, states, initialStates } = sequences;
    return {
      output: [...output.numbers.values],
      hidden: [...states![0]!.numbers.values],
      ofStates: initialStates!.map(({ gradient }) => [...gradient!.values]),
      ofKernel: [...gradients.get(cell.kernel)!],
    };
  }

  it("puts out states, of which the first is the last output, and takes gradients from them", () => {
    const byOutput = run(1, 0);
    const byState = run(0, 1);
    expect(byOutput.hidden).toEqual(byOutput.output);
    expect(byState).toEqual(byOutput);
    expect(byOutput.ofStates.flat().every((value) => value !== 0)).toBe(true);
  });

  it("says which activation the kernels lack", () => {
    const sequences = { input: place([1, 2, 3]) } as unknown as PlannedSequences;
    const builder = {} as PlanBuilder;
    expect(lstmCell({ units: 2, activation: "gelu" }).planCell(sequences, builder)).toBe("its activation is gelu");
    const gated = lstmCell({ units: 2, recurrentActivation: "gelu" });
    expect(gated.planCell(sequences, builder)).toBe("its recurrent activation is gelu");
  });
});
