import { recurrentForward } from "./recurrentForward.js";
import { RecurrentPlan } from "./RecurrentPlan.js";
import { variantBytes } from "../module/variants.js";
import { startModule } from "../module/WasmModule.js";

const cell = { number: 0, gates: 1, states: 1, slots: 0, biases: 1 } as const;
const sizes = { batch: 2, steps: 300, features: 1, units: 1 };
const input = Float32Array.from({ length: 600 }, (_, i) => Math.sin(i));
const call = { ...sizes, input, kernel: Float32Array.of(1), recurrentKernel: Float32Array.of(0.5) };

describe("recurrentForward", () => {
  it("gives the same with and without keeping what the backward pass needs, but keeps memory only then", async () => {
    const module = await startModule(await variantBytes("unshared"), { shared: false, threads: 1 });
    const plan = new RecurrentPlan(cell, call);
    const short = Object.create(plan, { chunk: { value: 7 } }) as RecurrentPlan; // many chunks
    const trained = recurrentForward(module, call, plan);
    const { used } = module.arena;
    const inference = recurrentForward(module, { ...call, keepState: false }, short);
    expect(module.arena.used).toBe(used);
    expect(inference).toEqual({ output: trained.output, states: trained.states });
    trained.handle!.dispose();
    expect(module.arena.used).toBe(0);
  });
});
