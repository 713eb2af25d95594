import { integer, number, type OptionTable } from "@seqloom/array";
import { modelSeed } from "../parts/modelSeed.js";
import { numWords } from "./reviewModelOptions.js";

/** Options of the models of articles and their topics. */
export interface TopicModelOptions {
  /** Size of the vocabulary, the numbers of padding, start and unknown words included; default 10000. */
  numWords?: number;
  /** Numbers in the vector of a word; default 32. */
  outputDim?: number;
  /** Size of the state of the recurrent layer; default 64. */
  units?: number;
  /** Number of topics; default 46. */
  topics?: number;
  /** Share of the numbers that training drops, of the words' vectors and of the state; default 0.2. */
  rate?: number;
  /** Decides all initial weights and dropout masks; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

export const TOPIC_MODEL_OPTIONS = {
  numWords,
  outputDim: integer({ min: 1, default: 32 }),
  units: integer({ min: 1, default: 64 }),
  topics: integer({ min: 2, default: 46 }),
  rate: number({ min: 0, max: 0.99, default: 0.2 }),
  seed: modelSeed,
} satisfies OptionTable<TopicModelOptions>;
