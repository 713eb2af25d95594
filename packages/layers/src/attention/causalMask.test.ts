import { useBackend } from "@seqloom/backend";
import { causalMask, windowMask } from "./causalMask.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("causalMask", () => {
  it("hides the places behind a step", () => {
    expect(causalMask(3, 4).arraySync()).toEqual([
      [
        [1, 0, 0, 0],
        [1, 1, 0, 0],
        [1, 1, 1, 0],
      ],
    ]);
  });
});

describe("windowMask", () => {
  it("shows the step and those beside it", () => {
    expect(windowMask(3, 4, 2).arraySync()).toEqual([
      [
        [1, 1, 0, 0],
        [1, 1, 1, 0],
        [0, 1, 1, 1],
      ],
    ]);
  });
});
