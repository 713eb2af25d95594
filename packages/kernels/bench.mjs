// Temporary: times forward + backward of the shapes in recurrent-kernels.md.
//   node --import tsx --conditions=@seqloom/source bench.mjs [pattern] [--proto folder] [--relaxed]
import { createRequire } from "node:module";
import { gru } from "./src/gru.ts";
import { lstm } from "./src/lstm.ts";
import { simpleRnn } from "./src/simpleRnn.ts";
import { variantBytes } from "./src/variants.ts";
import { startModule } from "./src/WasmModule.ts";

const SHAPES = [
  ["gru", 128, 50, 24, 20], ["gru", 128, 500, 24, 20], ["lstm", 128, 100, 24, 128], ["lstm", 128, 500, 32, 32],
  ["gru", 128, 240, 14, 32], ["lstm", 5, 30, 5, 50], ["lstm", 1, 3, 1, 32], ["simpleRnn", 128, 50, 24, 20],
  ["lstm", 32, 100, 24, 128],
]; // prettier-ignore
const GATES = { simpleRnn: 1, lstm: 4, gru: 3 };
const flags = process.argv.slice(2);
const protoFolder = flags.includes("--proto") ? flags.splice(flags.indexOf("--proto"), 2)[1] : undefined;
const relaxed = flags.includes("--relaxed");
const pattern = new RegExp(flags.find((flag) => !flag.startsWith("--")) ?? ".");

const bytes = await variantBytes(relaxed ? "sharedRelaxed" : "shared");
const sides = [];
for (const threads of (process.env.T ?? "1,2").split(",").map(Number)) {
  const module = await startModule(bytes, { shared: true, threads });
  const side = { name: `${threads}T`, inner: 0, kernels: { simpleRnn: simpleRnn(module), lstm: lstm(module), gru: gru(module) } };
  const run = module.pool.run.bind(module.pool);
  module.pool.run = (...args) => {
    const start = performance.now();
    run(...args);
    side.inner += performance.now() - start;
  };
  sides.push(side);
}
const protos = [];
if (protoFolder) {
  const { Kern, Seq } = createRequire(import.meta.url)(`${protoFolder}/lib.cjs`);
  for (const [threads, slices] of [[1, 4], [2, 4]].filter(([t]) => (process.env.T ?? "1,2").includes(t))) protos.push({ threads, slices, kern: new Kern(`${protoFolder}/build/AS${relaxed ? "-relaxed" : ""}.wasm`, threads), Seq }); // prettier-ignore
}
const median = (list) => Math.min(...list); // the best of many: other processes run beside
const random = (length, scale) => Float32Array.from({ length }, () => scale * (2 * Math.random() - 1));

for (const [kind, batch, steps, features, units] of SHAPES) {
  const gates = GATES[kind];
  const name = `${kind} ${batch}x${steps}x${features} ${units}`;
  if (!pattern.test(name)) continue;
  for (const returnSequences of [true, false]) {
    const call = {
      ...{ batch, steps, features, units, returnSequences },
      input: random(batch * steps * features, 1),
      kernel: random(features * gates * units, 0.3),
      recurrentKernel: random(units * gates * units, 1 / Math.sqrt(units)),
      bias: random((kind === "gru" ? 2 : 1) * gates * units, 0.1),
    };
    const output = random(batch * (returnSequences ? steps : 1) * units, 0.1);
    const contestants = sides.map((side) => ({
      name: side.name,
      all: [], inner: [], forward: [],
      once() {
        side.inner = 0;
        const start = performance.now();
        const { handle } = side.kernels[kind].forward(call);
        this.forward.push(side.inner);
        side.kernels[kind].backward(handle, { output });
        this.all.push(performance.now() - start);
        this.inner.push(side.inner);
      },
    })); // prettier-ignore
    for (const { threads, slices, kern, Seq } of protos) {
      kern.top = 262144;
      const type = kind === "simpleRnn" ? "rnn" : kind;
      const seq = new Seq(kern, { type, B: batch, T: steps, D: features, U: units, seq: returnSequences, slices: batch < 8 ? 1 : slices });
      for (const [p, v] of [[seq.x, call.input], [seq.W, call.kernel], [seq.R, call.recurrentKernel], [seq.b, call.bias], [seq.dy, output]]) kern.view(p, v.length).set(v); // prettier-ignore
      contestants.push({ name: `proto ${threads}T`, all: [], inner: [], forward: [], once() {
        const start = performance.now();
        seq.fwd();
        this.forward.push(performance.now() - start);
        seq.bwd();
        this.inner.push(performance.now() - start);
      } }); // prettier-ignore
    }
    const warm = performance.now();
    while (performance.now() - warm < 500) contestants.forEach((c) => c.once());
    contestants.forEach((c) => (c.all.length = c.inner.length = c.forward.length = 0));
    const begin = performance.now();
    while (performance.now() - begin < 2500 || contestants[0].inner.length < 7) contestants.forEach((c) => c.once());
    const flop = 6 * batch * steps * (features + units) * gates * units;
    const texts = contestants.map((c) => {
      const inner = median(c.inner);
      const all = c.all.length ? ` (with copies ${median(c.all).toFixed(3)})` : "";
      return `${c.name} ${inner.toFixed(3)} ms [fwd ${median(c.forward).toFixed(3)}] ${(flop / inner / 1e6).toFixed(1)} GF/s${all}`;
    });
    console.log(`${name} ${returnSequences ? "all steps" : "last step"}\n    ${texts.join("\n    ")}`);
  }
}
