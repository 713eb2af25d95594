import { lstmStep } from "./lstmStep.js";

/** A gate of one unit that says the same whatever it is given. */
const constant = (sum: number) => ({ W: [[0]], U: [[0]], b: [sum], d: [0] });
const [SHUT, OPEN] = [constant(-1000), constant(1000)];

describe("lstmStep", () => {
  it("is half open in every gate where all weights are zeros", () => {
    const zero = constant(0);
    const { h, c } = lstmStep({ i: zero, f: zero, c: zero, o: zero }, [1], { h: [3], c: [8] });
    expect([c, h]).toEqual([[4], [0.5 * Math.tanh(4)]]);
  });

  it("keeps c for ever where the forget gate is open and the input gate shut", () => {
    const weights = { i: SHUT, f: OPEN, c: constant(2), o: OPEN };
    let state = { h: [0], c: [0.7] } as ReturnType<typeof lstmStep> | { h: number[]; c: number[] };
    for (let step = 0; step < 50; step++) state = lstmStep(weights, [1], state);
    expect(state.c).toEqual([0.7]);
  });

  it("forgets c at once where the forget gate is shut, and takes the candidate where the input gate is open", () => {
    const { c } = lstmStep({ i: OPEN, f: SHUT, c: constant(2), o: OPEN }, [1], { h: [0], c: [0.7] });
    expect(c).toEqual([Math.tanh(2)]);
  });

  it("shows nothing where the output gate is shut", () => {
    const { h, gates } = lstmStep({ i: OPEN, f: OPEN, c: constant(2), o: SHUT }, [1], { h: [0], c: [0.7] });
    expect(h).toEqual([0]);
    expect(gates).toMatchObject({ i: [1], f: [1], o: [0] });
  });
});
