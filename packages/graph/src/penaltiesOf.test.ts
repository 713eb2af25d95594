import { FakeLayer, FakeModel, fakeInput } from "./fixtures/fakes.js";
import { outputPenalty, penaltiesOf } from "./penaltiesOf.js";

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
