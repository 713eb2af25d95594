import { add, scalar, tidy } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { tensorsMade } from "./tensorsMade.js";

describe("tensorsMade", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("grows with each operation of tfjs, and not by itself", () => {
    const before = tensorsMade();
    expect(tensorsMade()).toBe(before);
    tidy(() => void add(scalar(1), scalar(2)));
    expect(tensorsMade()).toBeGreaterThanOrEqual(before + 3);
  });
});
