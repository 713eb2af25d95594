import { ArgumentError, describeValue } from "../arguments/ArgumentError.js";
import { checkInteger } from "../arguments/checkInteger.js";
import { compareCodePoints } from "./compareCodePoints.js";

/**
 * Numbers labels: each class gets an integer from 0 on, in the order of the sorted classes.
 *
 * The order is that of code points, as in scikit-learn and in pandas' `get_dummies`. To save an encoder keep its
 * `classes`: one that is fitted on them gives the same numbers.
 *
 * @example
 * const encoder = new LabelEncoder().fit(["黃金炒飯", "大魯麵", "自助餐", "煎餃", "大魯麵"]);
 * encoder.classes; // → [ '大魯麵', '煎餃', '自助餐', '黃金炒飯' ]
 * encoder.transform(["煎餃", "大魯麵"]); // → Int32Array(2) [ 1, 0 ]
 * encoder.inverseTransform([3]); // → [ '黃金炒飯' ]
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.preprocessing.LabelEncoder.html
 */
export class LabelEncoder {
  #classes: readonly string[] | undefined;
  #codes = new Map<string, number>();

  /** The different labels, sorted; the place of each is its number. */
  get classes(): readonly string[] {
    return this.#fitted("classes");
  }

  /** Learns the classes; those of an earlier fit are forgotten. */
  fit(labels: readonly string[]): this {
    checkLabels("fit", labels);
    checkInteger("LabelEncoder.fit", "labels.length", labels.length, 1);
    const classes = [...new Set(labels)].sort(compareCodePoints);
    this.#classes = Object.freeze(classes);
    this.#codes = new Map(classes.map((label, code) => [label, code]));
    return this;
  }

  /**
   * Turns labels into their numbers.
   *
   * @throws ArgumentError that names a label which `fit` has not seen
   *
   * @example
   * new LabelEncoder().fit(["no", "yes"]).transform(["yes", "maybe"]);
   * // throws LabelEncoder.transform: labels[1] must be one of the fitted classes "no", "yes", got "maybe".
   */
  transform(labels: readonly string[]): Int32Array {
    const classes = this.#fitted("transform");
    checkLabels("transform", labels);
    return Int32Array.from(labels, (label, i) => {
      const code = this.#codes.get(label);
      if (code !== undefined) return code;
      const allowed = `one of the fitted classes ${classes.map(describeValue).join(", ")}`;
      throw new ArgumentError("LabelEncoder.transform", `labels[${i}]`, allowed, label);
    });
  }

  /** `fit` and `transform` on the same labels. */
  fitTransform(labels: readonly string[]): Int32Array {
    return this.fit(labels).transform(labels);
  }

  /**
   * Turns numbers back into labels.
   *
   * @param codes integers from 0 to classes - 1
   */
  inverseTransform(codes: ArrayLike<number>): string[] {
    const classes = this.#fitted("inverseTransform");
    checkInteger("LabelEncoder.inverseTransform", "codes.length", codes?.length, 0);
    return Array.from(codes, (code, i) => {
      const label = classes[code];
      if (label !== undefined) return label;
      const allowed = `an integer from 0 to ${classes.length - 1}`;
      throw new ArgumentError("LabelEncoder.inverseTransform", `codes[${i}]`, allowed, code);
    });
  }

  #fitted(member: string): readonly string[] {
    if (this.#classes) return this.#classes;
    throw new Error(`LabelEncoder.${member}: not fitted yet; call fit(labels) first.`);
  }
}

function checkLabels(method: string, labels: readonly unknown[]): void {
  const caller = `LabelEncoder.${method}`;
  if (!Array.isArray(labels)) throw new ArgumentError(caller, "labels", "an array of texts", labels);
  for (const [i, label] of labels.entries()) {
    if (typeof label !== "string") throw new ArgumentError(caller, `labels[${i}]`, "a text", label);
  }
}
