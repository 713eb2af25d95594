/**
 * Course example: a recurrent layer is a loop. The slide's loop over time steps, then LSTM and GRU gate by gate, each beside
 * the layer with the same weights.
 *
 *     npm start -- rnn-by-hand
 *     npm start -- rnn-by-hand --timesteps 5 --output-features 3
 */
import { settings } from "@seqloom/app-kit";
import { integer, seededRandom } from "@seqloom/array";
import { randomUniform, simpleRnn } from "@seqloom/layers";
import { maxError } from "@seqloom/timeseries";
import { tensor, type Tensor } from "@tensorflow/tfjs-core";
import { cells } from "./cells.js";
import { dot } from "./dot.js";
import { gateTable } from "./gateTable.js";
import { texts } from "./texts.js";
import { transpose } from "./transpose.js";
import { unitwise } from "./unitwise.js";

// 1. Settings: the sizes of the slide.
const { text, startBackend, timesteps, inputFeatures, outputFeatures, seed } = settings("rnn-by-hand", texts, {
  common: ["seed"],
  own: {
    timesteps: integer({ min: 1, max: 10_000, default: 100 }),
    inputFeatures: integer({ min: 1, max: 1000, default: 32 }),
    outputFeatures: integer({ min: 1, max: 1000, default: 64 }),
  },
});
await startBackend();

// 2. Random inputs and weights from 0 to 1, rounded to the float32 of the layers; a state of zeros.
const random = seededRandom(seed);
const vector = (length: number) => Array.from({ length }, () => Math.fround(random.next()));
const matrix = (rows: number, columns: number) => Array.from({ length: rows }, () => vector(columns));
const inputs = matrix(timesteps, inputFeatures);
const W = matrix(outputFeatures, inputFeatures);
const U = matrix(outputFeatures, outputFeatures);
const b = vector(outputFeatures);
const zeros = b.map(() => 0);

// 3. The loop: each output comes from the input and from the output before it.
let state = zeros;
const successiveOutputs: number[][] = [];
for (const input of inputs) {
  const output = unitwise((x, h, bias) => Math.tanh(x + h + bias), dot(W, input), dot(U, state), b);
  successiveOutputs.push(output);
  state = output;
}
const finalOutputSequence = successiveOutputs.flat();
console.log(text.shape([finalOutputSequence.length]));
const sorted = Float64Array.from(finalOutputSequence).sort();
const [smallest, largest] = [sorted[0]!, sorted.at(-1)!];
console.log(text.range(smallest, largest, smallest > 0.99));

// 4. The layer with the same weights: [1, timesteps, inputFeatures] -> [1, timesteps, outputFeatures].
const tolerance = 1e-6;
const x = tensor([inputs]);
const shape = { units: outputFeatures, inputShape: [timesteps, inputFeatures], returnSequences: true, seed };
const layer = simpleRnn({ ...shape, weights: [tensor(transpose(W)), tensor(transpose(U)), tensor(b)] });
const outputs = layer.apply(x) as Tensor;
console.log(text.layerShape(outputs.shape));
const difference = maxError(finalOutputSequence, await outputs.data());
console.log(text.difference("SimpleRNN", difference, difference <= tolerance));

// 5. The same for every cell, now with weights as Keras draws them, and with biases that are not zeros.
console.log(text.cells);
const biasInitializer = randomUniform({ minval: -0.5, maxval: 0.5, seed });
for (const cell of cells) {
  const layer = cell.layer({ ...shape, biasInitializer });
  const fromLayer = await (layer.apply(x) as Tensor).data();
  const steps = await cell.byHand(inputs, layer.getWeights());
  console.log(`\n${cell.name}\n${gateTable(text.step, steps.slice(0, 3))}`);
  const difference = maxError(steps.map(({ h }) => h).flat(), fromLayer);
  console.log(text.difference(cell.name, difference, difference <= tolerance));
}
