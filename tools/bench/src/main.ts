// npm run bench -- [name]: times our code beside a peer in the same run; medians.
import { orthogonalBench } from "./orthogonal.js";
import { recurrentKernelsBench } from "./recurrentKernels.js";
import { trainingStepBench } from "./trainingStep.js";

const benches = {
  orthogonal: orthogonalBench,
  recurrentKernels: recurrentKernelsBench,
  trainingStep: trainingStepBench,
};
const [name] = process.argv.slice(2);
if (name !== undefined && !Object.hasOwn(benches, name)) {
  console.error(`bench: name must be one of ${Object.keys(benches).join(", ")}, got ${name}.`);
  process.exit(2);
}
for (const [title, bench] of Object.entries(benches)) {
  if (name !== undefined && name !== title) continue;
  console.log(`\n${title}, Node ${process.version}, ${process.arch}`);
  await bench();
}
