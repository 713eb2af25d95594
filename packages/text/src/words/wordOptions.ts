import { boolean, custom, type OptionTable, string } from "@seqloom/array";

/** Options of cutting a text into words. */
export interface WordOptions {
  /** Characters that end a word and are dropped. Default: punctuation but the apostrophe, tab and newline. */
  readonly filters?: string;
  /** Lower-cases the text first. Default: true. */
  readonly lower?: boolean;
  /** Text between words. Default: " ". */
  readonly split?: string;
}

/** Keras's filters: ASCII punctuation without the apostrophe, tab and newline. */
const KERAS_FILTERS = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n';

/** Option table of cutting; part of the tables of all that cuts words. */
export const wordOptions = {
  filters: string({ noun: "a text, the characters to drop", default: KERAS_FILTERS }),
  lower: boolean({ default: true }),
  split: custom<string>("a text of one character or more", (value) => typeof value === "string" && value !== "", {
    default: " ",
  }),
} satisfies OptionTable<WordOptions>;
