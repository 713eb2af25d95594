import { FakeLayer, FakeModel, FakeTensor, fakeInput, fakeOperations } from "./testing/fakes.js";
import { graphRunner } from "./graphRunner.js";
import type { GraphPlace } from "./types.js";

const run = graphRunner(fakeOperations);
const x = new FakeTensor([1, 2, 3]);
const mask = new FakeTensor([1, 1, 0]);
const never = { training: false };

/** A layer that masks, as a Masking layer does. */
function masking(behind: GraphPlace): GraphPlace {
  const layer = new FakeLayer("masking");
  layer.computeMask = () => new FakeTensor(mask.values);
  return layer.at(behind)[0]!;
}

/** A recurrent layer with one state. */
function recurrent(): FakeLayer {
  const layer = new FakeLayer("lstm", ([input]) => [new FakeTensor(input!.values), new FakeTensor([0])], 2);
  layer.computeMask = (_, [first]) => [first ?? null, null];
  return Object.assign(layer, { returnSequences: true });
}

describe("graphRunner", () => {
  it("gives each tensor its own mask: a state has none, beside an output that has one", () => {
    const input = fakeInput();
    const [output, state] = recurrent().at(masking(input));
    const [onOutput, onState] = [new FakeLayer("dense"), new FakeLayer("dense")];
    const model = new FakeModel([input], [onOutput.at(output!)[0]!, onState.at(state!)[0]!]);
    expect(run(model, [x], never).masks).toEqual([mask, null]);
    expect(onOutput.calls[0]!.callArguments).toEqual({ training: false, mask });
    expect(onState.calls[0]!.callArguments).toEqual({ training: false });
  });

  it("hands masks into models inside and out of them, at each of their calls", () => {
    const inside = fakeInput();
    const dense = new FakeLayer("dense");
    const inner = new FakeModel([inside], dense.at(inside));
    const input = fakeInput();
    const [masked] = inner.at(masking(input));
    const [plain] = inner.at(input);
    expect(run(new FakeModel([input], [masked!, plain!]), [x], never).masks).toEqual([mask, null]);
    expect(dense.calls.map(({ callArguments }) => "mask" in callArguments)).toEqual([true, false]);
  });

  it("tells of each layer that has run, also in models inside, while its tensors live", () => {
    const inside = fakeInput();
    const inner = new FakeModel([inside], new FakeLayer("inner").at(masking(inside)));
    const input = fakeInput();
    const outer = new FakeLayer("outer").at(inner.at(input)[0]!);
    const seen: unknown[] = [];
    run(new FakeModel([input], outer), [x], {
      training: false,
      onLayer: ({ name }, { outputs, masks }) => seen.push([name, outputs[0]!.isDisposed, masks[0]?.values]),
    });
    expect(seen).toEqual(["masking", "inner", "outer"].map((name) => [name, false, mask.values]));
  });

  it("hands a layer the settings of its call, which go before those of the run, and no tensors", () => {
    const layer = new FakeLayer("attention");
    const input = fakeInput();
    const [place] = layer.at(input);
    Object.assign(layer.inboundNodes[0]!, { callArgs: { useCausalMask: true, training: false, mask, axis: null } });
    run(new FakeModel([input], [place!]), [x], { training: true });
    expect(layer.calls[0]!.callArguments).toEqual({ useCausalMask: true, training: false });
  });

  it("begins with the masks that the inputs bring", () => {
    const input = fakeInput();
    const model = new FakeModel([input], new FakeLayer("dense").at(input));
    expect(run(model, [x], { ...never, masks: [mask] }).masks).toEqual([mask]);
  });

  it("tells a layer of several inputs all masks, a recurrent one with initial states none", () => {
    const [input, state] = [fakeInput(), fakeInput()];
    const merge = new FakeLayer("merge", ([first]) => new FakeTensor(first!.values));
    const lstm = recurrent();
    const masked = masking(input);
    const model = new FakeModel([input, state], [merge.at(masked, input)[0]!, lstm.at(masked, state)[0]!]);
    expect(run(model, [x, new FakeTensor([0])], never).masks).toEqual([mask, mask]);
    expect(merge.calls[0]!.callArguments).toEqual({ training: false, mask: [mask, null] });
    expect(lstm.calls[0]!.callArguments).toEqual({ training: false });
  });

  it("disposes of what has no reader left, and of nothing else", () => {
    const made: FakeTensor[] = [];
    const copy = () =>
      new FakeLayer("copy", ([input]) => {
        expect(made.slice(0, -1).every(({ isDisposed }) => isDisposed)).toBe(true);
        made.push(new FakeTensor(input!.values));
        return made.at(-1)!;
      });
    const input = fakeInput();
    let place = masking(input);
    for (let layer = 0; layer < 4; layer++) [place] = copy().at(place) as [GraphPlace];
    const given = new FakeTensor([1, 2, 3]);
    const { outputs, masks } = run(new FakeModel([input], [place]), [given], never);
    expect([...outputs, ...masks, given].map((tensor) => tensor!.isDisposed)).toEqual([false, false, false]);
    expect(made.map(({ isDisposed }) => isDisposed)).toEqual([true, true, true, false]);
  });

  it("keeps all for the way back while training, and what a stateful layer may keep itself", () => {
    for (const [training, stateful] of [
      [true, false],
      [false, true],
    ] as const) {
      const kept = new FakeLayer("kept");
      kept.stateful = stateful;
      const input = fakeInput();
      const last = new FakeLayer("last");
      const model = new FakeModel([input], last.at(kept.at(input)[0]!));
      run(model, [x], { training });
      expect(last.calls[0]!.inputs[0]!.isDisposed).toBe(false);
    }
  });
});
