import { DIRECTION_MERGES } from "./mergeDirections.js";

const forward = Float32Array.of(1, 2, 3, 4);
const backward = Float32Array.of(5, 6, 7, 8);

describe("DIRECTION_MERGES", () => {
  it.each([
    ["sum", [6, 8, 10, 12], [1, 2, 4, 8], [1, 2, 4, 8]],
    ["mul", [5, 12, 21, 32], [5, 12, 28, 64], [1, 4, 12, 32]],
    ["ave", [3, 4, 5, 6], [0.5, 1, 2, 4], [0.5, 1, 2, 4]],
  ] as const)("merges number by number: %s", (mode, wanted, wantedForward, wantedBackward) => {
    const output = new Float32Array(4);
    DIRECTION_MERGES[mode].forward(output, forward, backward, [2, 2]);
    expect([...output]).toEqual(wanted);
    const [ofForward, ofBackward] = [new Float32Array(4), new Float32Array(4)];
    const directions = { forward, backward, ofForward, ofBackward };
    DIRECTION_MERGES[mode].backward(Float32Array.of(1, 2, 4, 8), directions, [2, 2]);
    expect([[...ofForward], [...ofBackward]]).toEqual([wantedForward, wantedBackward]);
  });

  it("puts the two beside each other, also where they are of two sizes", () => {
    const output = new Float32Array(6);
    const narrow = Float32Array.of(9, 10);
    DIRECTION_MERGES.concat.forward(output, forward, narrow, [2, 1]);
    expect([...output]).toEqual([1, 2, 9, 3, 4, 10]);
    const [ofForward, ofBackward] = [new Float32Array(4), new Float32Array(2)];
    const directions = { forward, backward: narrow, ofForward, ofBackward };
    DIRECTION_MERGES.concat.backward(output, directions, [2, 1]);
    expect([ofForward, ofBackward]).toEqual([forward, narrow]);
  });
});
