import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { auc, compile, exponentialDecay, huber, nadam, precision } from "@seqloom/training";
import { compileParts } from "./writeCompile.js";

beforeAll(async () => void (await useBackend("cpu")));

const simple = () => sequential([dense({ units: 1, inputShape: [2] })]);

describe("compileParts", () => {
  it("writes settings as Keras 3 does", () => {
    const model = simple();
    const learningRate = exponentialDecay({ initialLearningRate: 0.1, decaySteps: 2, decayRate: 0.5 });
    const metrics = ["acc", auc({ numThresholds: 50 }), precision({ thresholds: 0.3, name: "sure" })];
    compile(model, { optimizer: nadam({ learningRate, beta1: 0.8 }), loss: huber({ delta: 2 }), metrics });
    const { optimizerConfig, rest } = compileParts(model)!;
    expect(optimizerConfig).toMatchObject({
      class_name: "Nadam",
      config: {
        name: "nadam",
        beta_1: 0.8,
        learning_rate: {
          module: "keras.optimizers.schedules",
          class_name: "ExponentialDecay",
          config: { initial_learning_rate: 0.1, decay_steps: 2, decay_rate: 0.5 },
        },
      },
    });
    expect(rest).toMatchObject({
      loss: { module: "keras.losses", class_name: "Huber", config: { delta: 2, reduction: "sum_over_batch_size" } },
      metrics: [
        "acc",
        { module: "keras.metrics", class_name: "AUC", config: { num_thresholds: 50 } },
        { class_name: "Precision", config: { thresholds: 0.3, name: "sure" } },
      ],
      loss_weights: null,
    });
  });

  it("gives nothing for a model that was not compiled, and warns of one that tfjs compiled", () => {
    expect(compileParts(simple())).toBeUndefined();
    const model = simple();
    model.compile({ optimizer: "adam", loss: "meanSquaredError" });
    const warn = import.meta.jest.spyOn(console, "warn").mockImplementation(() => undefined);
    expect(compileParts(model)).toBeUndefined();
    expect(warn.mock.calls.flat().join()).toContain("compile settings of tfjs's own are not kept in the file.");
    warn.mockRestore();
  });

  it("refuses functions of one's own", () => {
    const model = simple();
    compile(model, { loss: "mse", metrics: [function mine(_target, output) { return output; }] }); // prettier-ignore
    expect(() => compileParts(model)).toThrow("metrics[0] is a function or object of its own, which no file can hold.");
  });
});
