import { exponentialDecay } from "../schedules/decays.js";
import { optimizerClasses, optimizerFromConfig } from "./optimizerFromConfig.js";

describe("optimizerFromConfig", () => {
  it.each(Object.entries(optimizerClasses))("makes what was saved: %s", (className, make) => {
    const learningRate = exponentialDecay({ initialLearningRate: 0.5, decaySteps: 10, decayRate: 0.25 });
    for (const options of [{}, { learningRate, clipvalue: 0.5, useEma: true, emaOverwriteFrequency: 3 }]) {
      const optimizer = make(options);
      const other = optimizerFromConfig(optimizer.getClassName(), optimizer.getConfig());
      expect(other.getClassName()).toBe(className);
      expect(other.getConfig()).toEqual(optimizer.getConfig());
      expect(other.learningRate).toBe(optimizer.learningRate);
    }
  });

  it("takes what Keras saves", () => {
    const config = { name: "ftrl", learning_rate: 0.5, weight_decay: null, l1_regularization_strength: 0.25 };
    const { learningRate, l1RegularizationStrength } = optimizerFromConfig("ftrl", config).getConfig();
    expect([learningRate, l1RegularizationStrength]).toEqual([0.5, 0.25]);
  });

  it("takes what tfjs saves of its Adamax", () => {
    const config = { learningRate: 0.5, beta1: 0.5, beta2: 0.75, epsilon: 1e-7, decay: 0 };
    expect(optimizerFromConfig("Adamax", config).getConfig()).toMatchObject({ learningRate: 0.5, beta2: 0.75 });
    expect(() => optimizerFromConfig("Adamax", { ...config, decay: 0.1 })).toThrow("adamax: options must be made of ");
  });

  it("ignores nothing that would change the steps", () => {
    expect(() => optimizerFromConfig("Adam", { loss_scale_factor: 2 })).toThrow("adam: options must be made of ");
    expect(() => optimizerFromConfig("Muon", {})).toThrow(
      "optimizerFromConfig: className must be one of SGD, RMSprop, Adam, AdamW, Nadam, Adagrad, Adadelta, Adamax, Ftrl, " +
        'Lion, got "Muon".',
    );
  });
});
