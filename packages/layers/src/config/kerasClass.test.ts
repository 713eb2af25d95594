import { constraints, initializers, layers, regularizers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import "../regularizers/L1.js";
import "../regularizers/L1L2.js";
import { L2 } from "../regularizers/L2.js";
import { InitializerBase, classConfig, constraintKind, initializerKind, regularizerKind } from "./kerasClass.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("InitializerBase", () => {
  it("is the class that tfjs looks for: a class of ours on top of it is taken by a layer of tfjs", () => {
    class Sevens extends InitializerBase {
      static readonly className = "Sevens";
      override apply(shape: number[]) {
        return initializers.constant({ value: 7 }).apply(shape);
      }
    }
    const layer = layers.dense({ units: 2, kernelInitializer: new Sevens() });
    layer.build([null, 1]);
    expect(Array.from(layer.getWeights()[0]!.dataSync())).toEqual([7, 7]);
    expect(initializers.zeros()).toBeInstanceOf(InitializerBase);
  });
});

describe("initializerKind", () => {
  it("takes an object, a name of Keras and a config", () => {
    const given = initializers.ones();
    expect(initializerKind.make(given)).toBe(given);
    expect(initializerKind.make("ones").getClassName()).toBe("Ones");
    expect(initializerKind.make("lecunNormal").getClassName()).toBe("VarianceScaling");
    expect(initializerKind.make("he_normal").getConfig()).toMatchObject({ scale: 2, mode: "fanIn" });
    expect(initializerKind.make("normal").getClassName()).toBe("RandomNormal");
    expect(initializerKind.make({ className: "OrthogonalInitializer", config: {} }).getClassName()).toBe("Orthogonal");
    const made = initializerKind.make({ className: "RandomNormal", config: { stddev: 2 } });
    expect(made.getConfig()).toMatchObject({ stddev: 2 });
  });

  it.each(["nonesuch", "L2", { className: "Ones" }, { className: "Dense", config: {} }, 3, null, undefined])(
    "does not accept %p",
    (value) => {
      expect(initializerKind.accepts(value)).toBe(false);
      expect(() => initializerKind.make(value as string)).toThrow(
        'must be an initializer, its name ("glorotUniform") or its config ({ className, config }), got',
      );
    },
  );
});

describe("regularizerKind", () => {
  it("takes an object, a name of Keras and a config", () => {
    expect(regularizerKind.make("l2")).toBeInstanceOf(L2);
    expect(regularizerKind.make({ className: "L1", config: { l1: 0.5 } }).getConfig()).toEqual({ l1: 0.5 });
    const both = { className: "L1L2", config: { l1: 0.5, l2: 2 } };
    expect(classConfig(regularizerKind.make(both))).toEqual(both);
    expect(regularizerKind.make("l1_l2").getConfig()).toEqual({ l1: 0.01, l2: 0.01 });
    expect(regularizerKind.make("l1l2").getConfig()).toEqual({ l1: 0, l2: 0 });
    expect(regularizerKind.accepts("ones")).toBe(false);
  });
});

describe("constraintKind", () => {
  it("takes the constraints of tfjs", () => {
    for (const name of ["nonNeg", "non_neg"]) expect(constraintKind.make(name).getClassName()).toBe("NonNeg");
    expect(constraintKind.accepts(constraints.unitNorm({ axis: 0 }))).toBe(true);
    expect(constraintKind.accepts(regularizers.l2({ l2: 1 }))).toBe(false);
  });
});

describe("classConfig", () => {
  it("writes what the kinds read", () => {
    const config = classConfig(constraints.maxNorm({ maxValue: 3, axis: 1 }));
    expect(config).toEqual({ className: "MaxNorm", config: { maxValue: 3, axis: 1 } });
    expect(classConfig(constraintKind.make(config as never))).toEqual(config);
    expect(classConfig(null)).toBeNull();
  });
});
