import { useBackend } from "@seqloom/backend";
import { type Tensor, zeros } from "@tensorflow/tfjs-core";
import { dense } from "../core/Dense.js";
import { lstm } from "../recurrent/LSTM.js";
import { input } from "../model/input.js";
import { model } from "../model/Functional.js";
import { sequential } from "../model/Sequential.js";
import { tensorName, underTensorName } from "./tensorName.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("tensorName", () => {
  it("writes characters beyond ASCII as their numbers, and leaves other names", () => {
    expect(tensorName("lstm_1")).toBe("lstm_1");
    expect(tensorName("長")).toBe("u9577");
    expect(tensorName("_hidden")).toBe("u_hidden");
  });
});

describe("underTensorName", () => {
  it("gives the layer its own name back, also after an error", () => {
    const layer = dense({ units: 1, name: "輸出" });
    expect(underTensorName(layer, () => layer.name)).toBe("u8f38u51fa");
    expect(() =>
      underTensorName(layer, () => {
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(layer.name).toBe("輸出");
  });

  it("lets models, layers and inputs have names in any language", () => {
    const rows = input({ shape: [4, 3], name: "資料" });
    const inner = sequential({ name: "內部", layers: [lstm({ units: 2, name: "長短期記憶", inputShape: [4, 3] })] });
    const whole = model({ inputs: rows, outputs: dense({ units: 1, name: "輸出 層-é" }).apply(inner.apply(rows)) });
    expect(whole.layers.map(({ name }) => name)).toEqual(["資料", "內部", "輸出 層-é"]);
    expect(whole.inputNames).toEqual(["資料"]);
    const output = whole.predict(zeros([2, 4, 3])) as Tensor;
    expect(output.shape).toEqual([2, 1]);
  });
});
