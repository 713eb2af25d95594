import { input, model, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import type { GraphModel } from "@seqloom/graph";
import { ScaleLayer } from "../testing/ScaleLayer.js";
import { SumAndProductLayer } from "../testing/SumAndProductLayer.js";
import { flatGraph, placesBefore } from "./flatGraph.js";

describe("flatGraph", () => {
  beforeAll(async () => void (await useBackend("cpu")));
  const place = (): SymbolicTensor => input({ shape: [3] });
  const behind = (layer: ScaleLayer, x: SymbolicTensor) => layer.apply(x) as SymbolicTensor;
  const modelOf = (inputs: SymbolicTensor, outputs: SymbolicTensor | SymbolicTensor[]) => model({ inputs, outputs });

  it("puts the layers of a model inside in its place, with places of their own in each call", () => {
    const inner = place();
    const twice = modelOf(inner, behind(new ScaleLayer({}), inner));
    const x = place();
    const once = twice.apply(x) as SymbolicTensor;
    const graph = flatGraph(modelOf(x, twice.apply(once) as SymbolicTensor));
    expect(graph.calls.map(({ inputs, outputs }) => [inputs, outputs])).toEqual([
      [[0], [1]],
      [[1], [2]],
    ]);
    expect(graph.calls.map(({ layer }) => layer.getClassName())).toEqual(["ScaleLayer", "ScaleLayer"]);
    expect([graph.inputs, graph.outputs]).toEqual([[0], [2]]);
  });

  it("hands a model's argument training on to its layers", () => {
    const inner = place();
    const inside = modelOf(inner, behind(new ScaleLayer({}), inner));
    const x = place();
    const outer = modelOf(x, inside.apply(x, { training: false }) as SymbolicTensor);
    expect(flatGraph(outer as unknown as GraphModel).calls.map(({ settings }) => settings)).toEqual([
      { training: false },
    ]);
  });

  it("finds what places depend on", () => {
    const x = place();
    const [sum] = new SumAndProductLayer({}).apply([x, behind(new ScaleLayer({}), x)]) as SymbolicTensor[];
    const graph = flatGraph(modelOf(x, [behind(new ScaleLayer({}), sum!), sum!]));
    const [last, first] = graph.outputs;
    expect([...placesBefore(graph, [first!])].sort()).toEqual([0, 1, 2]);
    expect(placesBefore(graph, [last!])).toContain(last);
  });
});
