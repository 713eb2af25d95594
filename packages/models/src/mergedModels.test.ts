import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { SymbolicTensor } from "@tensorflow/tfjs-layers";
import { loadLayersModel } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import * as L from "@seqloom/layers";
import { expectClose } from "@seqloom/testing";
import { predict } from "@seqloom/training";
beforeAll(() => useBackend("cpu"));
const A = [
    [
      [1, 1],
      [0, 0],
      [0, 0],
    ],
  ],
  B = [
    [
      [1, 1],
      [2, 2],
      [0, 0],
    ],
  ];
const ones = { kernelInitializer: "ones", recurrentInitializer: "ones" } as const;
it.each([
  ["add", () => L.add(), [0.7400965690612793, 0.9534691572189331, 0.9534691572189331]],
  ["multiply", () => L.multiply(), [0.6082834601402283, 0.9410231709480286, 0.9410231709480286]],
  ["average", () => L.average(), [0.6082834601402283, 0.8765832781791687, 0.8765832781791687]],
  ["maximum", () => L.maximum(), [0.6082834601402283, 0.9410231709480286, 0.9410231709480286]],
  ["minimum", () => L.minimum(), [0.6082834601402283, 0.9410231709480286, 0.9410231709480286]],
  ["concatenate", () => L.concatenate(), [0.7400965690612793, 0.9534691572189331, 0.9534691572189331]],
  [
    "concatenate 1",
    () => L.concatenate({ axis: 1 }),
    [
      0.6082834601402283, 0.6082834601402283, 0.6082834601402283, 0.8765832781791687, 0.9841188788414001,
      0.9841188788414001,
    ],
  ],
  ["dot", () => L.dot({ axes: 2 }), [0.7586680054664612, 0.584584653377533, 0.5693005323410034]],
] as const)("%s", async (_, make, right) => {
  const [a, b] = [L.input({ shape: [3, 2] }), L.input({ shape: [3, 2] })];
  const place = (make() as any).apply([L.masking().apply(a), L.masking().apply(b)]) as SymbolicTensor;
  const m = L.model({ inputs: [a, b], outputs: L.lstm({ units: 1, returnSequences: true, ...ones }).apply(place) });
  expectClose((m.predict([tf.tensor3d(A), tf.tensor3d(B)]) as Tensor).dataSync(), right, { absolute: 1e-6 });
  expectClose((await predict(m, [A, B] as never, { verbose: 0 })).data, right, { absolute: 1e-6 });
  // built of tfjs's own, saved, loaded: our classes
  let art: any;
  await m.save(
    tf.io.withSaveHandler(async (x) => {
      art = x;
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } };
    }),
  );
  const l = await loadLayersModel(tf.io.fromMemory(art));
  expectClose((l.predict([tf.tensor3d(A), tf.tensor3d(B)]) as Tensor).dataSync(), right, { absolute: 1e-6 });
});
