import { FakeLayer, FakeModel, fakeInput } from "./testing/fakes.js";
import { graphPlan } from "./graphPlan.js";

const x = fakeInput();
const [a, b, c] = [new FakeLayer("a"), new FakeLayer("b"), new FakeLayer("c")];

describe("graphPlan", () => {
  it("puts each call behind those that it needs, and only these", () => {
    const [left] = a.at(x);
    const [right] = b.at(left!);
    new FakeLayer("elsewhere").at(x);
    const [both] = c.at(right!, left!);
    const { steps, outputs } = graphPlan(new FakeModel([x], [both!]));
    expect(steps.map(({ layer }) => layer.name)).toEqual(["a", "b", "c"]);
    expect(steps.map(({ finished }) => [...finished].sort())).toEqual([[x.id], [], [left!.id, right!.id]]);
    expect(outputs).toEqual([both!.id]);
  });

  it("finishes with what nobody reads at once, and never with an output", () => {
    const several = new FakeLayer("several", undefined, 3);
    const [output, state, read] = several.at(x);
    const [next] = a.at(read!);
    const { steps } = graphPlan(new FakeModel([x], [output!, next!]));
    expect(steps[0]!.finished).toEqual(expect.arrayContaining([x.id, state!.id]));
    expect(steps[1]!.finished).toEqual([read!.id]);
  });

  it("knows two calls of one layer apart", () => {
    const shared = new FakeLayer("shared");
    const [once] = shared.at(x);
    const [twice] = shared.at(once!);
    expect(graphPlan(new FakeModel([x], [twice!])).steps.map(({ inputs }) => inputs)).toEqual([[x.id], [once!.id]]);
  });

  it("is made once for a list of outputs", () => {
    const model = new FakeModel([x], a.at(x));
    expect(graphPlan(model)).toBe(graphPlan(model));
  });
});
