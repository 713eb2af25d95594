import { sentencesOf } from "./sentencesOf.js";

/** The texts that the steps are shown on. */
export interface Examples {
  /** For all steps at a glance: texts that are cut into words. */
  readonly glance: readonly (readonly (readonly string[])[])[];
  /** To cut into words. */
  readonly sentences: readonly string[];
  /** To make n-grams of. */
  readonly ngramSentences: readonly string[];
  /** To count the words of. */
  readonly reviews: readonly string[];
  /** To fit a Tokenizer on. */
  readonly corpus: readonly string[];
  /** To number with that Tokenizer, to align and to encode. */
  readonly inputs: readonly string[];
  /** To encode by hand, with Keras, by hashing and with an Embedding layer. */
  readonly samples: readonly string[];
}

/** A review of the IMDb data set, whose words the slide counts. */
const REVIEW = [
  "Very good drama although it appeared to have a few blank areas leaving the viewers to fill in the action for",
  "themselves. I can imagine life being this way for someone who can neither read nor write. This film simply smacked",
  "of the real world: the wife who is suddenly the sole supporter, the live-in relatives and their quarrels, the",
  "troubled child who gets knocked up and then, typically, drops out of school, a jackass husband who takes the nest",
  "egg and buys beer with it. 2 thumbs up... very very very good movie.",
].join(" ");

/** The sentences of the slides. */
const SLIDES: Examples = {
  glance: [
    [
      ["I", "love", "jogging"],
      ["and", "you"],
    ],
    [
      ["我", "愛", "跑步"],
      ["你", "呢"],
    ],
  ],
  sentences: ["I love jogging, and you?", "我喜歡跑步，你呢？"],
  ngramSentences: ["The cat sat on the mat."],
  reviews: [REVIEW],
  corpus: ["I love jogging, and you?", "I love reading!"],
  inputs: ["I love jogging!", "and I love reading, too!"],
  samples: ["The cat sat on the mat.", "The dog ate my homework."],
};

/**
 * The sentences of the slides, or for every step those of another text.
 *
 * @param text a text with a word in it; undefined for the slides
 */
export function examples(text: string | undefined): Examples {
  if (text === undefined) return SLIDES;
  const own = sentencesOf(text);
  return {
    glance: [],
    sentences: own,
    ngramSentences: own.slice(0, 1),
    reviews: own,
    corpus: own,
    inputs: own,
    samples: own,
  };
}
