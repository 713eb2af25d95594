/** npm run bench -- orthogonal: our initializer beside tfjs's, on the recurrent operations of SimpleRNN(32) and (128), LSTM(64). */
import { useBackend } from "@seqloom/backend";
import { orthogonal } from "@seqloom/layers";
import { initializers } from "@tensorflow/tfjs-layers";
import { medianMs } from "../medianMs.js";

const shapes = [
  [32, 32],
  [128, 128],
  [64, 256],
] as const;
for (const backend of ["wasm", "cpu"] as const) {
  await useBackend(backend);
  for (const shape of shapes) {
    const ours = medianMs(() =>
      orthogonal({ seed: 1 })
        .apply([...shape])
        .dispose(),
    );
    const theirs = medianMs(
      () =>
        initializers
          .orthogonal({ seed: 1 })
          .apply([...shape])
          .dispose(),
      1,
    );
    const line = `${backend.padEnd(5)} [${shape.join(", ")}]`.padEnd(20);
    console.log(`${line} ${ours.toFixed(2)} ms, tfjs ${theirs.toFixed(1)} ms, ${(theirs / ours).toFixed(0)} x`);
  }
}
