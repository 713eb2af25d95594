import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel, SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { dense } from "../core/Dense.js";
import { model } from "./Functional.js";
import { disposeOfModel, hold, letGo } from "./holders.js";
import { input } from "./input.js";
import { sequential } from "./Sequential.js";

beforeAll(async () => void (await useBackend("cpu")));

/** Tensors that are left when models were made and disposed of in turn, and how often each freed weights. */
function freed(make: () => readonly LayersModel[]): { left: number; weights: number[] } {
  const before = tf.memory().numTensors;
  const weights = make().map((each) => each.dispose().numDisposedVariables);
  return { left: tf.memory().numTensors - before, weights };
}

const place = () => input({ shape: [2] });
const answer = (from: LayersModel) => Array.from((from.predict(tf.ones([1, 2])) as Tensor).dataSync());

describe("dispose of a model", () => {
  it("frees a layer that is called twice", () => {
    const twins = () => {
      const [layer, one, other] = [dense({ units: 2 }), place(), place()];
      return [model({ inputs: [one, other], outputs: [layer.apply(one), layer.apply(other)] as SymbolicTensor[] })];
    };
    expect(freed(twins)).toEqual({ left: 0, weights: [2] });
  });

  it("leaves a layer that stands in another model as well, by one call or by two, and frees it with the last", () => {
    const parts = () => {
      const [x, hidden] = [place(), dense({ units: 2 })];
      const middle = hidden.apply(x) as SymbolicTensor;
      const whole = model({ inputs: x, outputs: dense({ units: 1 }).apply(middle) });
      return [whole, model({ inputs: x, outputs: middle }), sequential([place(), hidden])];
    };
    expect(freed(parts)).toEqual({ left: 0, weights: [2, 0, 2] });
    const [whole, front, stack] = parts();
    whole!.dispose();
    expect(answer(front!)).toEqual(answer(stack!)); // both go on
    front!.dispose();
    stack!.dispose();
  });

  it("frees models inside, and those that stand in two with the last", () => {
    const nested = () => {
      const inner = sequential([dense({ units: 2, inputShape: [2] }), dense({ units: 2 })]);
      const [one, other] = [place(), place()];
      const outer = model({ inputs: one, outputs: inner.apply(inner.apply(one)) });
      return [inner, outer, sequential([place(), inner]), model({ inputs: other, outputs: other })];
    };
    expect(freed(nested)).toEqual({ left: 0, weights: [0, 0, 4, 0] });
  });

  it("lets go of a layer that is popped, and of what a model was built for", () => {
    const popped = () => {
      const last = dense({ units: 1 });
      const model = sequential([place(), dense({ units: 2 }), last]);
      model.build();
      model.pop();
      model.build();
      return [model, sequential([input({ shape: [2] }), last])];
    };
    expect(freed(popped)).toEqual({ left: 0, weights: [2, 2] });
  });

  it("is an error the second time, as in tfjs", () => {
    const model = sequential([dense({ units: 1, inputShape: [2] })]);
    model.dispose();
    expect(() => model.dispose()).toThrow("already disposed");
  });
});

describe("hold, letGo and disposeOfModel", () => {
  it("count the models that a model stands in", () => {
    const [inner, outer] = [sequential([dense({ units: 1, inputShape: [2] })]), sequential()];
    const freedWeights = { refCountAfterDispose: 0, numDisposedVariables: 2 };
    hold(outer, inner);
    expect(disposeOfModel(inner, () => freedWeights)).toEqual({ refCountAfterDispose: 1, numDisposedVariables: 0 });
    letGo(outer, inner);
    expect(disposeOfModel(inner, () => freedWeights)).toBe(freedWeights);
  });
});
