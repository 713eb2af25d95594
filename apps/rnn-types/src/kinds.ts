import { dense, lstm, repeatVector, sequential } from "@seqloom/layers";
import { models } from "@seqloom/models";
import type { LayersModel } from "@tensorflow/tfjs-layers";

/** A kind of sequence problem, with a small model for it. */
export interface Kind {
  readonly name: "oneToMany" | "manyToOne" | "notInStep" | "inStep";
  readonly model: LayersModel;
}

/**
 * The four kinds of sequence problems, in the order of the slides.
 *
 * @param seed decides all initial weights
 */
export function kinds(seed: number): readonly Kind[] {
  const oneToMany = sequential([
    repeatVector({ n: 5, inputShape: [10] }), // the same input at each of 5 steps
    lstm({ units: 32, returnSequences: true, seed }),
    dense({ units: 27, activation: "softmax", seed }), // a letter at each step
  ]);
  const inStep = { numWords: null, steps: 12, cell: "lstm", units: 16, returnSequences: true, seed } as const;
  return [
    { name: "oneToMany", model: oneToMany },
    { name: "manyToOne", model: models.sequenceClassifier({ numWords: 10_000, cell: "lstm", units: 32, seed }) },
    { name: "notInStep", model: models.encoderDecoder({ inputSymbols: 11, outputSymbols: 31, seed }) },
    { name: "inStep", model: models.sequenceClassifier(inStep) },
  ];
}
