import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import type { Kernels } from "./Kernels.js";
import { describeBuilds } from "./testing/describeBuilds.js";
import type { OutputGradients, RecurrentCall } from "./calls/recurrentTypes.js";

const names = ["simpleRnn", "lstm", "gru"] as const;
const gates = { simpleRnn: 1, lstm: 4, gru: 3 } as const;

/** A call that is cut into slices, and gradients by its results. Batch, features and units fill no vector. */
function largeCall(name: (typeof names)[number]): { call: RecurrentCall; gradients: OutputGradients } {
  const sizes = { batch: 71, steps: 40, features: 13, units: name === "simpleRnn" ? 33 : 18 };
  const { batch, steps, features, units } = sizes;
  const columns = gates[name] * units;
  const call = {
    ...{ ...sizes, returnSequences: true, input: waves(batch * steps * features, 1) },
    ...{ kernel: waves(features * columns, 0.3), recurrentKernel: waves(units * columns, 0.2) },
    ...{ bias: waves((name === "gru" ? 2 : 1) * columns, 0.1) },
    mask: Uint8Array.from({ length: batch * steps }, (_, i) => (i % 7 === 3 ? 0 : 1)),
  };
  return { call, gradients: { output: waves(batch * steps * units, 0.1) } };
}

function waves(length: number, scale: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => scale * Math.sin(1 + i * 1.7 + (i * i) / 1000));
}

/** A number that tells all bits of all results. */
function fingerprint(kernel: Kernels["lstm"], { call, gradients }: ReturnType<typeof largeCall>): string {
  const { output, states, handle } = kernel.forward(call);
  const result = kernel.backward(handle!, gradients);
  const hash = createHash("sha256");
  const arrays = Object.values(result).flat() as Float32Array[];
  for (const values of [output, ...states, ...arrays]) hash.update(values);
  return hash.digest("hex");
}

describeBuilds("Kernels", [{ relaxed: false }], (load) => {
  it.each(names)("gives the same bits with 1, 2 and 8 threads, with and without shared memory: %s", async (name) => {
    const one = await load({ threads: 1 });
    const call = largeCall(name);
    const expected = fingerprint(one[name], call);
    for (const options of [{ threads: 2 }, { threads: 8 }, { shared: false }]) {
      const kernels = await load(options);
      // Often enough for workers to have started, and to come late.
      for (let run = 0; run < 8; run++) expect(fingerprint(kernels[name], call)).toBe(expected);
      kernels.dispose();
    }
  });
});

describe("Kernels", () => {
  it("lets the process end, with workers asleep and no dispose", () => {
    const script = `
      import { Kernels } from "./src/Kernels.ts";
      const kernels = await Kernels.load({ threads: 3 });
      const length = 64 * 100 * 16;
      const call = { batch: 64, steps: 100, features: 16, units: 16, input: new Float32Array(length),
        kernel: new Float32Array(256), recurrentKernel: new Float32Array(256) };
      for (let run = 0; run < 50; run++) kernels.simpleRnn.forward({ ...call, keepState: false });
      console.log("done");`;
    const flags = ["--import", "tsx", "--conditions=@seqloom/source", "--input-type=module", "-e", script];
    const printed = execFileSync(process.execPath, flags, { cwd: `${import.meta.dirname}/..`, timeout: 60_000 });
    expect(String(printed)).toBe("done\n");
  });
});
