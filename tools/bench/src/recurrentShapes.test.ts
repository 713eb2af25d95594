import { aimGflops, RECURRENT_SHAPES, recurrentFlop, shapeTitle } from "./recurrentShapes.js";

describe("recurrentFlop", () => {
  it("counts the products of a step: x W and h U forward, and by the inputs and by the weights backward", () => {
    const one = { batch: 1, steps: 1, features: 2, units: 3 };
    expect(recurrentFlop({ kind: "simpleRnn", ...one })).toBe(3 * 2 * (2 * 3 + 3 * 3));
    expect(recurrentFlop({ kind: "lstm", ...one })).toBe(4 * recurrentFlop({ kind: "simpleRnn", ...one }));
  });
});

describe("aimGflops", () => {
  it("is for 32 units or more", () => {
    const aim = RECURRENT_SHAPES.filter((shape) => aimGflops(shape, false) === 35);
    expect(aim.map(shapeTitle)).toEqual([
      "gru 128x240x14, 32",
      "lstm 128x100x24, 128",
      "lstm 128x500x32, 32",
      "lstm 5x30x5, 50",
      "lstm 1x3x1, 32",
      "simpleRnn 128x500x32, 32",
    ]);
    expect(aimGflops(aim[0]!, true)).toBe(42);
  });
});

describe("RECURRENT_SHAPES", () => {
  it("are different ones", () => {
    expect(new Set(RECURRENT_SHAPES.map(shapeTitle)).size).toBe(RECURRENT_SHAPES.length);
  });
});

describe("shapeTitle", () => {
  it("names the kernel, the input and the units", () => {
    expect(shapeTitle(RECURRENT_SHAPES[0]!)).toBe("gru 128x50x24, 20");
  });
});
