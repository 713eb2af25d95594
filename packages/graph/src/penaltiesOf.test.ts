import { FakeLayer, FakeModel, fakeInput } from "./testing/fakes.js";
import { collectsPenalties, outputPenalty, penaltiesOf, withPenalties } from "./penaltiesOf.js";

const x = fakeInput();

function penalized(name: string, ...losses: (() => unknown)[]): FakeLayer {
  const layer = new FakeLayer(name);
  layer.losses = losses;
  return layer;
}

describe("penaltiesOf", () => {
  const weight = () => "weight";
  const output = outputPenalty(() => "output");

  it("takes each penalty once, of layers inside models too", () => {
    const layer = penalized("layer", weight);
    const inner = new FakeModel([x], [x], [layer]);
    expect(penaltiesOf(new FakeModel([x], [x], [layer, inner, inner]))).toEqual([weight]);
  });

  it("leaves out those on weights that are not trained, as Keras 3 does, and keeps those on outputs", () => {
    const frozen = penalized("frozen", weight, output);
    frozen.trainable = false;
    expect(penaltiesOf(new FakeModel([x], [x], [frozen]))).toEqual([output]);
    const inner = new FakeModel([x], [x], [penalized("layer", weight)]);
    inner.trainable = false;
    expect(penaltiesOf(new FakeModel([x], [x], [inner]))).toEqual([]);
  });
});

describe("withPenalties", () => {
  const weight = () => "weight";

  it("has a layer keep its outputs, and asks for the penalties on these as soon as it has run", () => {
    const kept: string[] = [];
    const layer = penalized(
      "layer",
      weight,
      outputPenalty(() => kept.pop()),
    );
    const penalties: unknown[] = [];
    const call = (name: string) => () => {
      if (collectsPenalties()) kept.push(name);
      return name;
    };
    expect(withPenalties(layer, penalties, call("first"))).toBe("first");
    withPenalties(layer, penalties, call("second"));
    expect(penalties).toEqual(["first", "second"]);
    call("outside")();
    expect([collectsPenalties(), kept]).toEqual([false, []]);
  });

  it("is over where a layer throws", () => {
    const call = () => {
      throw new Error("of the layer");
    };
    expect(() => withPenalties(penalized("layer"), [], call)).toThrow("of the layer");
    expect(collectsPenalties()).toBe(false);
  });
});
