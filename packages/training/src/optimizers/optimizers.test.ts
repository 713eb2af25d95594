import * as tf from "@tensorflow/tfjs-core";
import { initializers, layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { fit } from "../loop/fit.js";
import { optimizerSteps } from "../testing/optimizerSteps.js";
import { BACKENDS, startBackend } from "../testing/startBackend.js";
import type { KerasOptimizer } from "./KerasOptimizer.js";
import { adadelta, adagrad, adam, adamax, adamw, ftrl, lion, nadam, rmsprop, sgd } from "./optimizers.js";

/** One of each kind, with options that are not the defaults. */
const CASES: Readonly<Record<string, () => KerasOptimizer>> = {
  sgd,
  "sgd-nesterov": () => sgd({ learningRate: 0.05, momentum: 0.9, nesterov: true }),
  rmsprop,
  "rmsprop-momentum": () => rmsprop({ learningRate: 0.01, momentum: 0.9 }),
  "rmsprop-centered_momentum": () => rmsprop({ learningRate: 0.01, momentum: 0.5, centered: true }),
  adam,
  "adam-amsgrad": () => adam({ amsgrad: true }),
  "adam-clipnorm": () => adam({ clipnorm: 0.5 }),
  "adam-ema": () => adam({ useEma: true }),
  nadam,
  adagrad,
  adadelta,
  adamax,
  lion,
};

describe.each(BACKENDS)("optimizers on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it.each(Object.keys(CASES))(
    "stay where the gradient is 0, and are numbers where it is small or large: %s",
    (name) => {
      for (const slope of [0, 1e-30, 1e-8, 1e8]) {
        const weight = tf.variable(tf.scalar(1));
        const optimizer = CASES[name]!();
        for (let step = 0; step < 3; step++) {
          tf.tidy(() => optimizer.applyGradients([{ name: weight.name, tensor: tf.scalar(slope) }]));
        }
        const [value] = weight.dataSync();
        if (slope === 0) expect(value).toBe(1);
        else expect(value).toBeLessThanOrEqual(1);
        optimizer.dispose();
        weight.dispose();
      }
    },
  );

  it.each(Object.keys(CASES))("leave no tensor, and begin anew after dispose: %s", async (name) => {
    await expectNoTensorLeft(() => {
      const optimizer = CASES[name]!();
      const first = optimizerSteps(optimizer); // disposes of it
      expect(optimizerSteps(optimizer)).toEqual(first);
    });
  });

  it.each(Object.keys(CASES))("know each weight, whichever others are trained: %s", (name) => {
    const [a, b] = [tf.variable(tf.tensor1d([1, 2])), tf.variable(tf.scalar(3))];
    const alone = tf.variable(tf.scalar(3));
    const [optimizer, other] = [CASES[name]!(), CASES[name]!()];
    tf.tidy(() => {
      const [ofA, ofB] = [tf.tensor1d([0.5, 0.1]), tf.scalar(0.3)];
      optimizer.applyGradients([
        { name: a.name, tensor: ofA },
        { name: b.name, tensor: ofB },
      ]);
      optimizer.applyGradients([{ name: b.name, tensor: ofB }]); // a is frozen
      other.applyGradients([{ name: alone.name, tensor: ofB }]);
      other.applyGradients([{ name: alone.name, tensor: ofB }]);
    });
    expect(b.dataSync()).toEqual(alone.dataSync());
    optimizer.dispose();
    other.dispose();
    tf.dispose([a, b, alone]);
  });
});

describe("rmsprop", () => {
  beforeAll(() => useBackend("cpu"));

  it("has Keras's defaults", () => {
    expect(rmsprop().getConfig()).toMatchObject({ learningRate: 0.001, rho: 0.9, momentum: 0, epsilon: 1e-7 });
  });

  it("trains where it is centered and gradients are small", async () => {
    const kernelInitializer = initializers.zeros();
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer })] });
    compile(model, { optimizer: rmsprop({ centered: true }), loss: "mse" });
    await fit(model, [[0]], [[1]], { epochs: 5, verbose: 0 });
    const [kernel, bias] = model.getWeights().map((weight) => weight.dataSync()[0]!);
    expect(kernel).toBe(0); // as in Keras 3.15.1
    expect(bias).toBeCloseTo(0.01224526, 6); // as in Keras 3.15.1
    model.dispose();
  });

  it("is a number where it is centered and the gradient stays the same", () => {
    const weight = tf.variable(tf.scalar(0));
    const optimizer = rmsprop({ centered: true });
    for (let step = 0; step < 300; step++) {
      tf.tidy(() => optimizer.applyGradients([{ name: weight.name, tensor: tf.scalar(100) }]));
    }
    expect(weight.dataSync()[0]).toBeLessThan(-1); // Keras 3.15.1: -256.7; both by the rounding of a variance near 0
    optimizer.dispose();
    weight.dispose();
  });
});

describe("sgd", () => {
  beforeAll(() => useBackend("cpu"));

  it("goes down the slope by the learning rate", () => {
    const [first] = optimizerSteps(sgd({ learningRate: 0.5 }));
    expectClose(first!, [0.95, -2.25]); // from 1 and -2, with gradients 0.1 and 0.5
  });

  it("refuses options that it has not got", () => {
    expect(() => sgd({ rho: 0.9 } as never)).toThrow("sgd: ");
    expect(() => sgd({ momentum: 2 })).toThrow("sgd: momentum must be a number from 0 to 1, got 2.");
  });
});

describe("adam", () => {
  it("has Keras's defaults", () => {
    expect(adam().getConfig()).toMatchObject({ learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 });
  });

  it("refuses what would divide by 0", () => {
    expect(() => adam({ epsilon: 0 })).toThrow("adam: epsilon must be a number of 1e-38 or more, got 0.");
    expect(() => adam({ beta1: 1 })).toThrow("adam: beta1 must be a number from 0 and below 1, got 1.");
  });
});

describe("options that all optimizers have", () => {
  const makers = { adadelta, adagrad, adam, adamax, adamw, ftrl, lion, nadam, rmsprop, sgd };

  it.each(Object.entries(makers))("are checked: %s", (name, make) => {
    const refused = (options: object, clause: string) => expect(() => make(options)).toThrow(`${name}: ${clause}`);
    refused({ clipnorm: 1, clipvalue: 1 }, "clipvalue must be left out beside clipnorm, got 1.");
    refused({ clipvalue: 1, globalClipnorm: 2 }, "globalClipnorm must be left out beside clipvalue, got 2.");
    refused({ clipnorm: -1 }, "clipnorm must be a number above 0, got -1.");
    refused({ weightDecay: -0.1 }, "weightDecay must be a number of 0 or more, got -0.1.");
    refused({ useEma: true, emaMomentum: 1.5 }, "emaMomentum must be a number from 0 to 1, got 1.5.");
    refused({ emaOverwriteFrequency: 2 }, "emaOverwriteFrequency must be left out without useEma, got 2.");
    refused({ gradientAccumulationSteps: 1 }, "gradientAccumulationSteps must be an integer of 2 or more, got 1.");
    refused({ learningRate: "slow" }, 'learningRate must be a number of 0 or more, or a schedule, got "slow".');
    refused({ lr: 0.1 }, "options must be made of ");
  });

  it("are Keras's where they are left out", () => {
    const { weightDecay, useEma, emaMomentum, amsgrad } = adamw().getConfig();
    expect([weightDecay, useEma, emaMomentum, amsgrad]).toEqual([0.004, false, 0.99, false]);
    expect(adam().getConfig()).not.toHaveProperty("weightDecay");
  });
});
