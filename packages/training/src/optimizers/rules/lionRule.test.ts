import { expectClose } from "@seqloom/testing";
import { optimizerSteps } from "../../testing/optimizerSteps.js";
import { BACKENDS, startBackend } from "../../testing/startBackend.js";
import { lion } from "../optimizers.js";
import { lionRule } from "./lionRule.js";

describe.each(BACKENDS)("lionRule on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("keeps the mean gradient", () => {
    expect(lionRule({ beta1: 0.9, beta2: 0.99 }).slots.map(({ name }) => name)).toEqual(["m"]);
  });

  it("takes steps of one length", () => {
    const steps = optimizerSteps(lion({ learningRate: 0.1 }));
    expectClose(steps[0]!, [0.9, -2.1]);
    expectClose(steps[1]!, [0.8, -2.2]); // the second gradient is 0: the mean goes on
    expectClose(steps[2]!, [0.7, -2.1]); // 0.9 (0.99 0.005) + 0.1 (1 / 3 - 0.5) is below 0
  });
});
