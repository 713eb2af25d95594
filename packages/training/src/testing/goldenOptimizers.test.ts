import { useBackend } from "@seqloom/backend";
import { testOptimizers } from "./goldenOptimizers.js";

describe("testOptimizers", () => {
  beforeAll(() => useBackend("cpu"));

  const scalar = (value: number) => ({ shape: [], data: [value] });
  testOptimizers({
    start: [scalar(1)],
    gradients: [[scalar(0.5)], [scalar(-1)]],
    cases: [
      {
        name: "one by hand",
        class_name: "SGD",
        config: { learning_rate: 0.1 },
        learning_rate_before_step: [0.1, 0.1],
        weights_after_step: [[scalar(0.95)], [scalar(1.05)]],
      },
    ],
  });
});
