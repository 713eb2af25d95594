import { FakeLayer, FakeModel, fakeInput } from "./testing/fakes.js";
import { isModel } from "./isModel.js";

const x = fakeInput();

describe("isModel", () => {
  it("tells models from layers", () => {
    expect(isModel(new FakeModel([x], [x]))).toBe(true);
    expect(isModel(new FakeLayer("dense"))).toBe(false);
  });

  it("leaves a model alone whose call somebody has replaced", () => {
    class Own extends FakeModel {
      override call(): void {}
    }
    expect(isModel(new Own([x], [x]))).toBe(false);
    const changed = new FakeModel([x], [x]);
    changed.call = () => undefined;
    expect(isModel(changed)).toBe(false);
  });

  it("takes a class that only adds to a model", () => {
    class More extends FakeModel {}
    expect(isModel(new More([x], [x]))).toBe(true);
  });
});
