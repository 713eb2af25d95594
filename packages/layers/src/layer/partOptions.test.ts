import { readOptions } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { GlorotUniform } from "../initializers/GlorotUniform.js";
import { constraintOption, initializerOption, regularizerOption } from "./partOptions.js";

const table = {
  kernelInitializer: initializerOption("glorotUniform"),
  kernelRegularizer: regularizerOption,
  kernelConstraint: constraintOption,
};

beforeAll(async () => void (await useBackend("cpu")));

describe("initializerOption, regularizerOption and constraintOption", () => {
  it("take an object, a name or a config, and none where none is allowed", () => {
    expect(readOptions("Test", table, {})).toEqual({
      kernelInitializer: "glorotUniform",
      kernelRegularizer: null,
      kernelConstraint: null,
    });
    expect(table.kernelInitializer.accepts(new GlorotUniform())).toBe(true);
    expect(table.kernelRegularizer.accepts({ className: "L2", config: { l2: 1 } })).toBe(true);
    expect(table.kernelConstraint.accepts("nonNeg")).toBe(true);
    expect(table.kernelInitializer.kind.make("glorotUniform")).toBeInstanceOf(GlorotUniform);
  });

  it("refuse anything else", () => {
    expect(() => readOptions("Test", table, { kernelInitializer: null })).toThrow(
      'Test: kernelInitializer must be an initializer, its name ("glorotUniform") or its config ({ className, config })',
    );
    expect(() => readOptions("Test", table, { kernelRegularizer: "ones" })).toThrow(', or null, got "ones".');
    expect(() => readOptions("Test", table, { kernelConstraint: 3 })).toThrow("kernelConstraint must be a constraint");
  });
});
