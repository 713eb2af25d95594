import { tensor2d } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { breaking, Largest, leaving, steep, Twice } from "./ownObjects.js";

beforeAll(() => useBackend("cpu"));

const one = () => tensor2d([[1]]);

describe("objects of a user's own", () => {
  it("do what they say", () => {
    expect(new Twice({}).call(one()).dataSync()[0]).toBe(2);
    expect(steep(one(), tensor2d([[3]])).dataSync()[0]).toBe(6);
    const largest = new Largest();
    largest.update(undefined, { data: [1, 5, 2] });
    expect(largest.result()).toBe(5);
  });

  it("break, or leave, in the third step", () => {
    const exit = import.meta.jest.spyOn(process, "exit").mockImplementation((() => undefined) as never);
    for (let step = 0; step < 2; step++) breaking(one(), one());
    expect(() => breaking(one(), one())).toThrow("the third step");
    leaving(one(), one());
    expect(exit).not.toHaveBeenCalled();
    exit.mockRestore();
  });
});
