import { serialization } from "@tensorflow/tfjs-core";
import { constraints, initializers, regularizers } from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";

type TfInitializer = ReturnType<typeof initializers.ones>;
type TfRegularizer = ReturnType<typeof regularizers.l1l2>;
type TfConstraint = ReturnType<typeof constraints.nonNeg>;

/*
 * Interfaces and not aliases: TypeScript would write an alias into our declarations as a path inside of tfjs-layers,
 * which no project under NodeNext resolution can follow.
 */
/** Fills a new weight. Made by `glorotUniform` and its like, here or in `tf.initializers`. */
export interface Initializer extends TfInitializer {}
/** Adds a penalty to the loss. Made by `l2({ l2: 0.01 })` and its like, here or in `tf.regularizers`. */
export interface Regularizer extends TfRegularizer {}
/** Holds a weight in bounds after each training step. Made by `tf.constraints.maxNorm(…)` and its like. */
export interface Constraint extends TfConstraint {}

/** An object as Keras and tfjs write it into a config: which class, and how it was made. */
export interface ClassConfig {
  readonly className: string;
  readonly config: serialization.ConfigDict;
}

/** A kind of object that a layer can be given: itself, its name as in Keras ("heNormal" or "he_normal"), or its config. */
export interface KerasKind<T> {
  /** Allowed values, to be read after "must be". */
  readonly allowed: string;
  readonly accepts: (value: unknown) => boolean;
  /** The object of a value; `config` is added to its own config. */
  readonly make: (value: T | string | ClassConfig, config?: serialization.ConfigDict) => T;
  /** Whether the object of a value is of a class; the object is not made. */
  readonly isOf: (type: abstract new (...given: never[]) => T, value: unknown) => boolean;
}

/**
 * tfjs's base classes. It checks `instanceof` against them and does not export them, so they are taken from the
 * prototype chain of an object that it makes: the parent of its class.
 */
export const InitializerBase = parentClass(initializers.zeros()) as abstract new () => Initializer;
export const RegularizerBase = parentClass(regularizers.l1l2()) as abstract new () => Regularizer;
const ConstraintBase = parentClass(constraints.nonNeg()) as abstract new () => Constraint;

/** Names of Keras for which tfjs has another class name, and the config that this class needs beside. */
const ALIASES: Readonly<Record<string, ClassConfig>> = {
  LecunNormal: { className: "LeCunNormal", config: {} },
  LecunUniform: { className: "LeCunUniform", config: {} },
  Normal: { className: "RandomNormal", config: {} },
  OrthogonalInitializer: { className: "Orthogonal", config: {} }, // Keras 3.0 to 3.6
  IdentityInitializer: { className: "Identity", config: {} },
  Uniform: { className: "RandomUniform", config: {} },
  L1l2: { className: "L1L2", config: { l1: 0, l2: 0 } }, // "l1l2", which Keras takes without factors
};

export const initializerKind = kindOf(InitializerBase, "an initializer", "glorotUniform");
export const regularizerKind = kindOf(RegularizerBase, "a regularizer", "l2");
export const constraintKind = kindOf(ConstraintBase, "a constraint", "maxNorm");

/** Writes an object into a config, null for none. */
export function classConfig(object: serialization.Serializable | null): serialization.ConfigDict | null {
  return object === null ? null : { className: object.getClassName(), config: object.getConfig() };
}

/** The class of a value. */
interface Found<T> {
  readonly prototype: object;
  readonly make: (config?: serialization.ConfigDict) => T;
}

function kindOf<T extends object>(base: abstract new () => T, what: string, example: string): KerasKind<T> {
  const find = (value: unknown): Found<T> | undefined => {
    if (value instanceof base) return { prototype: value, make: () => value };
    const given = typeof value === "string" ? { className: capitalised(value), config: {} } : value;
    if (!isClassConfig(given)) return undefined;
    const { className, config } = ALIASES[given.className] ?? { className: given.className, config: {} };
    const [constructor, fromConfig] = serialization.SerializationMap.getMap().classNameMap[className] ?? [];
    if (constructor === undefined || fromConfig === undefined) return undefined;
    if (!(constructor.prototype instanceof base)) return undefined;
    const make = (more?: serialization.ConfigDict) => fromConfig(constructor, { ...given.config, ...config, ...more });
    return { prototype: constructor.prototype, make: make as Found<T>["make"] };
  };
  const allowed = `${what}, its name ("${example}") or its config ({ className, config })`;
  return {
    allowed,
    accepts: (value) => find(value) !== undefined,
    make: (value, config) => {
      const found = find(value);
      if (found === undefined) throw new ArgumentError("kerasClass", what, allowed, value);
      return found.make(config);
    },
    isOf: (type, value) => {
      const prototype = find(value)?.prototype;
      return prototype !== undefined && Object.prototype.isPrototypeOf.call(type.prototype, prototype);
    },
  };
}

/** Whether a value is such a config. */
export function isClassConfig(value: unknown): value is ClassConfig {
  if (typeof value !== "object" || value === null || !("className" in value) || !("config" in value)) return false;
  return typeof value.className === "string" && typeof value.config === "object" && value.config !== null;
}

function parentClass(object: object): unknown {
  return Object.getPrototypeOf(object.constructor);
}

/** The class that a name stands for: "heNormal", or as Keras writes it, "he_normal". */
function capitalised(name: string): string {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
