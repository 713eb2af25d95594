import { gruStep } from "./gruStep.js";

/** A gate of one unit that says the same whatever it is given. */
const constant = (sum: number) => ({ W: [[0]], U: [[0]], b: [sum], d: [0] });
const [SHUT, OPEN] = [constant(-1000), constant(1000)];

describe("gruStep", () => {
  it("halves the state where all weights are zeros", () => {
    const zero = constant(0);
    expect(gruStep({ z: zero, r: zero, h: zero }, [1], { h: [8], c: [0] }).h).toEqual([4]);
  });

  it("keeps the state where the update gate is open, and takes the candidate where it is shut", () => {
    const state = { h: [0.3], c: [0] };
    expect(gruStep({ z: OPEN, r: OPEN, h: constant(2) }, [1], state).h).toEqual([0.3]);
    expect(gruStep({ z: SHUT, r: OPEN, h: constant(2) }, [1], state).h).toEqual([Math.tanh(2)]);
  });

  it("lets the reset gate act on the state's product and its bias, behind the product", () => {
    const h = { W: [[1]], U: [[2]], b: [0.1], d: [0.2] };
    const state = { h: [0.3], c: [0] };
    expect(gruStep({ z: SHUT, r: OPEN, h }, [0.5], state).h).toEqual([Math.tanh(0.5 + 0.1 + (2 * 0.3 + 0.2))]);
    expect(gruStep({ z: SHUT, r: SHUT, h }, [0.5], state).h).toEqual([Math.tanh(0.5 + 0.1)]);
  });

  it("adds the bias of the state in its gates, too", () => {
    const z = { W: [[0]], U: [[0]], b: [-1], d: [1] };
    expect(gruStep({ z, r: OPEN, h: OPEN }, [0], { h: [0], c: [0] }).gates.z).toEqual([0.5]);
  });
});
