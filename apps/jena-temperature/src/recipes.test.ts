import { useBackend } from "@seqloom/backend";
import { models } from "@seqloom/models";
import { build, names, recipeOf, recipes } from "./recipes.js";

beforeAll(() => useBackend("cpu"));

const window = { steps: 240, features: 14, cell: "gru" } as const;

describe("recipes", () => {
  // The slides have the summary of conv1d-gru alone; the others are counted by the formulas of the layers.
  it.each([
    ["gru", 3 * 32 * (14 + 32 + 2) + 33, models.jenaGru],
    ["dense", (240 * 14 + 1) * 32 + 33, models.jenaDense],
    ["gru-dropout", 4641, models.jenaGruDropout],
    ["stacked", 3 * 32 * (14 + 32 + 2) + 3 * 64 * (32 + 64 + 2) + 65, models.jenaStackedGru],
    ["reversed", 4641, models.jenaReversedGru],
    ["bidirectional", 2 * 3 * 32 * (14 + 32 + 2) + 65, models.jenaBidirectionalGru],
    ["conv1d", 2272 + 5152 + 5152 + 33, models.jenaConv1d],
    ["conv1d-gru", 13_793, models.jenaConv1dGru],
  ] as const)(
    "has as many parameters in %s as the slide and the same layers as the model by its name",
    (name, parameters, ofZoo) => {
      const [model, byName] = [build(name, { ...window, ...recipes[name] }), ofZoo()];
      expect(model.countParams()).toBe(parameters);
      const settings = (layer: { getClassName(): string; getConfig(): object }) => {
        const config: Record<string, unknown> = { ...layer.getConfig() };
        delete config.name;
        delete config.batchInputShape; // a size of the batch that one of them leaves open
        return [layer.getClassName(), JSON.stringify(config).replace(/"(seed|name)":[^,}]*/g, "")];
      };
      expect(model.layers.map(settings)).toEqual(byName.layers.map(settings));
      model.dispose();
      byName.dispose();
    },
  );

  it("lists every model", () => {
    expect(names).toHaveLength(8);
  });
});

describe("recipeOf", () => {
  it("has none for the baseline, which cannot be saved", () => {
    expect(recipeOf("conv1d", { saves: true })).toBe(recipes.conv1d);
    expect(recipeOf("naive", { saves: false })).toBeUndefined();
    expect(() => recipeOf("naive", { saves: true })).toThrow(
      'jena-temperature: --model must be one of the models that are trained, with --save, got "naive".',
    );
  });
});

describe("build", () => {
  it("stacks other cells, other sizes and more Dense layers as it is told", () => {
    const model = build("stacked", { ...window, cell: "lstm", units: [8, 4], denseUnits: [6, 5] });
    expect(model.layers.map((layer) => layer.getClassName())).toEqual(["LSTM", "LSTM", "Dense", "Dense", "Dense"]);
    const [first, second] = [4 * 8 * (14 + 8 + 1), 4 * 4 * (8 + 4 + 1)];
    expect(model.countParams()).toBe(first + second + 5 * 6 + 7 * 5 + 6);
    model.dispose();
  });
});
