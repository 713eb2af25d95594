import { join } from "node:path";
import { describeGolden, expectClose, readJson } from "@seqloom/testing";
import { optimizerFromConfig } from "../optimizers/optimizerFromConfig.js";
import { scheduleFromConfig } from "./scheduleFromConfig.js";

interface ScheduleCases {
  readonly steps: readonly number[];
  readonly cases: readonly {
    readonly name: string;
    readonly class_name: string;
    readonly config: Readonly<Record<string, unknown>>;
    readonly values: readonly number[];
  }[];
}

function agrees({ steps, cases }: ScheduleCases): void {
  it.each(cases)("gives the rates of Keras: $name", ({ values, ...learningRate }) => {
    const config = optimizerFromConfig("SGD", { learning_rate: learningRate }).getConfig()["learningRate"];
    const { className, config: options } = config as unknown as { className: string; config: object };
    expect(className).toBe(learningRate.class_name);
    const schedule = scheduleFromConfig("test", className, options);
    expectClose(steps.map(schedule), values, { absolute: 5e-8, relative: 1e-5 });
  });
}

describe("scheduleFromConfig", () => {
  agrees(readJson(join(import.meta.dirname, "../fixtures/schedules.json")));
  describeGolden<ScheduleCases>("training/schedules.json.gz", (golden) => {
    it("has 11 schedules", () => expect(golden.cases).toHaveLength(11));
    agrees(golden);
  });

  it("lists the classes that it knows", () => {
    expect(() => scheduleFromConfig("sgd", "toString", {})).toThrow(
      "sgd: learningRate.className must be one of ExponentialDecay, InverseTimeDecay, PolynomialDecay, " +
        'PiecewiseConstantDecay, CosineDecay, CosineDecayRestarts, got "toString".',
    );
  });
});
