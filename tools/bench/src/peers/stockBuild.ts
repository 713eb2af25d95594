/** Time to build tfjs's own LSTM(128), mode wasm or cpu: measured once, since it takes seconds. Prints ms. */
import { useBackend } from "@seqloom/backend";
import { layers, sequential } from "@tensorflow/tfjs-layers";

await useBackend(process.argv[2] === "wasm" ? "wasm" : "cpu");
const start = performance.now();
sequential({ layers: [layers.lstm({ units: 128, inputShape: [100, 24] })] });
console.log(JSON.stringify(performance.now() - start));
process.exit();
