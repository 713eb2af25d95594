import { input, type LayersModel, model, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { embedding, lstm, multiply } from "@seqloom/layers";
import { maskGraph } from "./maskGraph.js";

function threeWords(): LayersModel {
  const x = input({ name: "ids", shape: [5], dtype: "int32" });
  const words = ["not_equal", "b", "c"].map(
    (name) => embedding({ inputDim: 9, outputDim: 2, maskZero: true, name }).apply(x) as SymbolicTensor,
  );
  const product = multiply({ name: "product" }).apply(words) as SymbolicTensor;
  return model({ inputs: x, outputs: lstm({ units: 1, name: "lstm" }).apply(product) as SymbolicTensor });
}

describe("maskGraph", () => {
  beforeAll(() => useBackend("cpu"));

  it("joins the masks of a product two by two, and gives the whole to the layer that takes it", () => {
    const nodes = Object.values(threeWords().nodesByDepth).flat();
    const graph = maskGraph(nodes);
    const last = [...graph.values()].find(({ owner }) => owner.name === "lstm")!;
    // Keras 3.15.1: logical_or of the first two masks, logical_or_1 of that and the third
    const whole = last.inputs[1]!.node;
    expect(last.inputs.map(({ node }) => node.owner.name)).toEqual(["product", "logical_or_1"]);
    expect(whole.inputs.map(({ node }) => node.owner.name)).toEqual(["logical_or", "not_equal_3"]);
    expect(whole.owner).toMatchObject({ className: "LogicalOr", shape: [null, 5] });
  });

  it("gives no name that a layer has", () => {
    const graph = maskGraph(Object.values(threeWords().nodesByDepth).flat());
    const names = [...graph.values()].flatMap(({ inputs }) => inputs.map(({ node }) => node.owner.name));
    expect(names.filter((name) => name === "not_equal")).toHaveLength(1);
  });
});
