import type { Check, Evidence, NamedRows } from "./Evidence.js";
import { rangeOf } from "./ranges.js";
import { fromTo, shortNumber } from "./shortNumber.js";

/** Targets that the loss is not made for: class numbers or -1 for binary_crossentropy, rows that are not one-hot. */
export const wrongLabels: Check = ({ losses, y, predictions }: Evidence) => {
  for (const [output, { name }] of losses.entries()) {
    const targets = y[output]!;
    const found =
      (name?.startsWith("binary_") && notBinary(name, targets)) ||
      (name?.startsWith("categorical_crossentropy") && !predictions[output]?.areMasked && notOneHot(name, targets)) ||
      (name === "poisson" && negative(name, targets));
    if (found) return found;
  }
  return undefined;
};

function notBinary(loss: string, { name, values, shape }: NamedRows): string | undefined {
  const [lowest, highest] = rangeOf(values);
  if (lowest >= 0 && highest <= 1) return undefined;
  const text = `${loss} takes targets from 0 to 1, and ${name} reaches ${fromTo([lowest, highest])}.`;
  const areClasses = shape.at(-1) === 1 && lowest >= 0 && values.every((value: number) => Number.isInteger(value));
  if (areClasses) {
    const units = `a last layer of ${highest + 1} units with softmax`;
    return `${text} Class numbers go with sparse_categorical_crossentropy and ${units}.`;
  }
  if (lowest === -1 && highest === 1) return `${text} Write 0 in place of -1.`;
  return `${text} Scale the targets, or take a loss for numbers such as mse.`;
}

function notOneHot(loss: string, { name, values, shape }: NamedRows): string | undefined {
  const width = shape.at(-1)!;
  const sums = new Float64Array(values.length / width);
  for (let i = 0; i < values.length; i++) sums[Math.floor(i / width)]! += values[i]!;
  const wrong = sums.filter((sum) => Math.abs(sum - 1) > 1e-3);
  if (wrong.length * 2 <= sums.length) return undefined;
  const remedy =
    wrong[0]! > 1 ? "Several classes in a row go with binary_crossentropy and sigmoid." : "Write a 1 for the class.";
  const text = `${loss} takes rows that sum to 1, and ${wrong.length} of ${sums.length} rows of ${name} do not`;
  return `${text}: one sums to ${shortNumber(wrong[0]!)}. ${remedy}`;
}

function negative(loss: string, { name, values }: NamedRows): string | undefined {
  const range = rangeOf(values);
  return range[0] < 0 ? `${loss} takes counts of 0 and more, and ${name} reaches ${fromTo(range)}.` : undefined;
}
