import { builderFrom, innerPlace } from "./innerPlace.js";

const room = (shape: readonly number[]) => ({ values: new Float32Array(shape.reduce((a, b) => a * b, 1)) });

describe("innerPlace", () => {
  it("has a gradient where there is a backward pass", () => {
    expect(innerPlace({ room, derives: false } as never, [2, 3])).toMatchObject({ shape: [2, 3], gradient: null });
    expect(innerPlace({ room, derives: true } as never, [2, 3]).gradient!.values).toHaveLength(6);
  });
});

describe("builderFrom", () => {
  it("begins at another place", () => {
    const place = innerPlace({ room, derives: true } as never, [2, 3]);
    const builder = builderFrom({ training: true } as never, place);
    expect([builder.input, builder.inputs[0], builder.training]).toEqual([place, place, true]);
    expect(builder.sameOutput([6])).toEqual({ ...place, shape: [6] });
  });
});
