import { input, layers, model as functional, sequential, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { compile } from "../compile/compile.js";
import { readCompiled } from "../compile/compiledModel.js";
import { inputPorts, targetPorts } from "./ports.js";

beforeAll(() => useBackend("cpu"));

describe("inputPorts", () => {
  it("tells names, shapes and number types of the inputs", () => {
    const left = input({ shape: [10, 3], name: "left" });
    const right = input({ shape: [5], name: "right", dtype: "int32" });
    const output = layers.concatenate().apply([layers.flatten().apply(left) as SymbolicTensor, right]);
    const ports = inputPorts(functional({ inputs: [left, right], outputs: output as SymbolicTensor }));
    expect(ports.map(({ name, shape, dtype }) => [name, shape, dtype])).toEqual([
      ["left", [null, 10, 3], "float32"],
      ["right", [null, 5], "int32"],
    ]);
  });
});

describe("targetPorts", () => {
  const softmax = () => sequential({ layers: [layers.dense({ units: 3, inputShape: [2], activation: "softmax" })] });
  const portFor = (loss: Parameters<typeof compile>[1]["loss"]) => {
    const model = softmax();
    compile(model, { loss });
    return targetPorts(model, readCompiled("fit", model))[0]!;
  };

  it("asks for the shape of the output", () => {
    expect(portFor("mse")).toMatchObject({ shape: [null, 3], classes: undefined, anyShape: false });
  });

  it("asks for class numbers for the sparse loss, and explains one-hot rows", () => {
    const port = portFor("sparseCategoricalCrossentropy");
    expect(port).toMatchObject({ shape: [null, 1], classes: 3 });
    expect(port.hint([8, 3])).toBe("One-hot rows go with categorical_crossentropy.");
    expect(port.hint([8, 2])).toBeUndefined();
  });

  it("explains class numbers where one-hot rows are needed", () => {
    const { hint } = portFor("categorical_crossentropy");
    expect(hint([8])).toBe("Class numbers go with sparse_categorical_crossentropy.");
    expect(hint([8, 4])).toBeUndefined();
  });

  it("leaves the shape to a loss of the user's own", () => {
    expect(portFor((truth) => truth).anyShape).toBe(true);
  });
});
