import { startBackend } from "./startBackend.js";
import { testEmbeddings } from "./denseEmbedding.js";

describe("testEmbeddings", () => {
  beforeAll(() => startBackend("cpu"));

  const start = { shape: [2, 1], data: [1, 2] };
  const after = { shape: [2, 1], data: [1, 1.2] }; // the row comes twice: 2 - 0.1 * 2 * (2 + 2)
  const config = { learning_rate: 0.1 };
  testEmbeddings({
    start,
    ids: [[1, 1]],
    cases: [{ name: "sgd", class_name: "SGD", config, weights_after_step: [after] }],
  });
});
