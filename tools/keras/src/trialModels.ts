import * as own from "@seqloom/layers";
import { adamw, compile, exponentialDecay, nadam, rmsprop, sgd } from "@seqloom/training";
import type { LayersModel, SymbolicTensor } from "@tensorflow/tfjs-layers";

/** A model to be saved, and how it is compiled. */
export interface TrialModel {
  readonly model: LayersModel;
  /** Shapes of its inputs, with the batch. */
  readonly inputs: readonly (readonly number[])[];
  /** Whether inputs are word numbers below 9. */
  readonly areWords: boolean;
}

const rows = [3, 6, 4];

/** Models of every kind of layer and way to connect them, compiled, by their names. */
export const trialModels: Readonly<Record<string, () => TrialModel>> = {
  text: () => {
    const model = own.sequential([
      own.embedding({ inputDim: 9, outputDim: 5, maskZero: true, inputShape: [6] }),
      own.bidirectional({ layer: own.lstm({ units: 3, returnSequences: true }) }),
      own.gru({ units: 3, resetAfter: false }),
      own.dropout({ rate: 0.2 }),
      own.dense({ units: 1, activation: "sigmoid", kernelRegularizer: "l2", biasConstraint: "nonNeg" }),
    ]);
    compile(model, { optimizer: "adam", loss: "binary_crossentropy", metrics: ["acc"] });
    return { model, inputs: [[3, 6]], areWords: true };
  },

  series: () => {
    const model = own.sequential([
      own.conv1d({ filters: 4, kernelSize: 2, padding: "causal", inputShape: [6, 4] }),
      own.batchNormalization(),
      own.maxPooling1d({ poolSize: 2 }),
      own.spatialDropout1d({ rate: 0.1 }),
      own.rnn({ cell: [own.lstmCell({ units: 3 }), own.gruCell({ units: 2 })], returnSequences: true }),
      own.timeDistributed({ layer: own.dense({ units: 2, activation: "relu" }) }),
      own.layerNormalization(),
      own.globalAveragePooling1d(),
      own.dense({ units: 2 }),
    ]);
    const learningRate = exponentialDecay({ initialLearningRate: 0.01, decaySteps: 4, decayRate: 0.9 });
    compile(model, { optimizer: nadam({ learningRate }), loss: "mse" });
    return { model, inputs: [rows], areWords: false };
  },

  connected: () => {
    const [left, right] = [own.input({ shape: [6, 4], name: "left" }), own.input({ shape: [6, 4], name: "右" })];
    const inner = own.sequential([own.simpleRnn({ units: 3, inputShape: [6, 4] }), own.dense({ units: 3 })]);
    const shared = own.dense({ units: 3, activation: "tanh" });
    const [one, other] = [left, right].map((each) => shared.apply(inner.apply(each)) as SymbolicTensor);
    const outputs = own.dense({ units: 1 }).apply(own.concatenate().apply([one!, other!]));
    const model = own.model({ inputs: [left, right], outputs });
    compile(model, { optimizer: rmsprop({ momentum: 0.5 }), loss: "mae" });
    return { model, inputs: [rows, rows], areWords: false };
  },

  states: () => {
    const [before, after] = [own.input({ shape: [6, 4] }), own.input({ shape: [6, 4] })];
    const [, ...states] = own.lstm({ units: 3, returnState: true }).apply(before) as SymbolicTensor[];
    const decoded = own.lstm({ units: 3, returnSequences: true }).apply(after, { initialState: states });
    const attended = own.multiHeadAttention({ numHeads: 2, keyDim: 2 }).apply([decoded as SymbolicTensor, before]);
    const model = own.model({
      inputs: [before, after],
      outputs: own.dense({ units: 2 }).apply(attended),
    });
    compile(model, { optimizer: adamw(), loss: "huber" });
    return { model, inputs: [rows, rows], areWords: false };
  },

  plain: () => {
    const model = own.sequential([own.flatten({ inputShape: [6, 4] }), own.dense({ units: 2, activation: "softmax" })]);
    compile(model, { optimizer: sgd({ learningRate: 0.1 }), loss: "mse" });
    return { model, inputs: [rows], areWords: false };
  },
};
