import { useBackend } from "@seqloom/backend";
import { optimizerByName } from "./optimizerByName.js";

beforeAll(() => useBackend("cpu"));

describe("optimizerByName", () => {
  it("takes names in any case", () => {
    expect(optimizerByName("compile", "optimizer", "RMSprop").getConfig()).toMatchObject({ learningRate: 0.001 });
    expect(optimizerByName("compile", "optimizer", "SGD").getConfig()).toMatchObject({ learningRate: 0.01 });
  });

  it.each(["adamw", "nadam", "adagrad", "adadelta", "adamax", "ftrl", "lion"])(
    "gives %s Keras's learning rate",
    (name) => {
      expect(optimizerByName("compile", "optimizer", name).getConfig()).toMatchObject({ learningRate: 0.001 });
    },
  );

  it("lists the names it knows", () => {
    expect(() => optimizerByName("compile", "optimizer", "toString")).toThrow(
      'compile: optimizer must be one of sgd, rmsprop, adam, adamw, nadam, adagrad, adadelta, adamax, ftrl, lion, or an optimizer, got "toString".',
    );
  });
});
