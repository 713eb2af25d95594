import type { DataType } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Compiled, CompiledLoss } from "../compile/compiledModel.js";

/** An input of a model, or an output with which targets are compared. */
export interface Port {
  readonly kind: "input" | "output";
  /** Name of the layer. */
  readonly name: string;
  /** Rows first; null for an axis of any length. */
  readonly shape: readonly (number | null)[];
  /** Whether the shape is only that of a plain target: a loss of the user's own may take another. */
  readonly anyShape: boolean;
  readonly dtype: DataType;
  /** Length of the last axis of an output. */
  readonly width?: number | undefined;
  /** Number of classes, where the data are class numbers. */
  readonly classes: number | undefined;
  /** Class number that does not count, and so need not be one of the classes. */
  readonly ignoredClass?: number | undefined;
  /** Remedy for data of a wrong shape, where the usual cause is known. */
  readonly hint: (given: readonly number[]) => string | undefined;
}

/** The inputs of a model. */
export function inputPorts({ inputs, inputNames }: LayersModel): Port[] {
  return inputs.map(({ shape, dtype }, index) => ({
    kind: "input",
    name: inputNames[index]!,
    shape,
    anyShape: false,
    dtype: dtype ?? "float32",
    classes: undefined,
    hint: () => undefined,
  }));
}

/** The targets of a model, one for each output. */
export function targetPorts({ outputs, outputNames }: LayersModel, { losses }: Compiled): Port[] {
  return outputs.map(({ shape }, index) => targetPort(outputNames[index]!, shape, losses[index]!));
}

function targetPort(name: string, shape: readonly (number | null)[], { name: loss, settings }: CompiledLoss): Port {
  const sparse = loss === "sparse_categorical_crossentropy";
  const width = shape.at(-1) ?? undefined;
  return {
    kind: "output",
    name,
    shape: sparse ? [...shape.slice(0, -1), 1] : shape,
    anyShape: loss === undefined,
    dtype: "float32",
    width,
    classes: sparse ? width : undefined,
    ignoredClass: settings?.ignoreClass,
    hint: (given) => hintOfTargets(given, { shape, loss, width }),
  };
}

interface Target {
  /** Shape of the output. */
  readonly shape: readonly (number | null)[];
  readonly loss: CompiledLoss["name"];
  readonly width: number | undefined;
}

/** Remedy for targets of a wrong shape. */
function hintOfTargets(given: readonly number[], { shape, loss, width = 1 }: Target): string | undefined {
  const [rows, numbers = 1] = given;
  if (loss === "sparse_categorical_crossentropy" && width > 1 && given.at(-1) === width) {
    return "One-hot rows go with categorical_crossentropy.";
  }
  if (shape.length === 3 && given.length < 3 && numbers !== shape[1]) {
    return "The model gives an output for each step; without returnSequences its last recurrent layer gives one a row.";
  }
  if (shape.length === 2 && given.length === 3) {
    return "With returnSequences: true in its last recurrent layer a model gives an output for each step.";
  }
  const lacksClasses = given.length < shape.length || given.at(-1) === 1;
  if (width > 1 && lacksClasses) {
    const crossentropy = loss === "categorical_crossentropy" || loss === "binary_crossentropy";
    if (crossentropy) return "Class numbers go with sparse_categorical_crossentropy.";
    return shape.length === 2
      ? `The model gives ${width} numbers a row; with one unit at its end it gives one.`
      : undefined;
  }
  if (width > 1 || shape.length > 2 || numbers < 2) return undefined;
  if (rows === 1) return `A number for each row comes as a list of ${numbers}, or as [${numbers}, 1].`;
  const isOneHot = loss === "binary_crossentropy";
  return isOneHot ? `One-hot rows go with a softmax of ${numbers} units and categorical_crossentropy.` : undefined;
}
