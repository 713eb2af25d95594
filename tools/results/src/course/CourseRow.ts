import type { Language } from "@seqloom/workspace";

/** A text in the languages of the READMEs. */
export type Texts = Readonly<Record<Language, string>>;

/** A figure that an app writes with `--json`. */
export interface Figure {
  /** Its key in the file. */
  readonly key: string;
  /** Its name in the tables. */
  readonly title: Texts;
  readonly format: "percent" | "decimal" | "seconds" | "count";
  /** Whether more is better. */
  readonly isBetter: "higher" | "lower";
}

/** The result of others with the same settings. */
interface Reference {
  /** The value of the row's figure, one for each seed. */
  readonly values: readonly number[];
  /** Seconds an epoch, on two cores of the machine on which the results here were computed. */
  readonly secondsPerEpoch?: number;
  /** Settings that differ there. */
  readonly note?: Texts;
}

/** An example of the course: a model on a slide, and the command that runs it here. */
export interface CourseRow {
  readonly app: string;
  /** Name of the row within its app. */
  readonly name: string;
  readonly deck: Texts;
  /** Name of what the slides make there. */
  readonly example: Texts;
  /** The options behind `npm start -- app`, but for the seed. */
  readonly options: readonly string[];
  /** Name of the model in `models.list()`, with the sizes of the row. */
  readonly model?: string;
  /** Parameters of a model with other sizes than those of its name. */
  readonly parameters?: number;
  /** Names in datasets/catalogue.json. */
  readonly data: readonly string[];
  /** The figure that the row is judged by; a row without one shows the slide's values, and its app's tests hold them. */
  readonly figure?: Figure;
  /** The metric of each epoch in the history that `--json` writes. */
  readonly curve?: string;
  /** The figure on the slide; undefined where it has none. */
  readonly slide?: number;
  /** Keras 3.15.1 on the same files. */
  readonly keras?: Reference;
  /** A figure that the row has to reach, where neither the slide nor Keras with these settings has one. */
  readonly wanted?: number;
  /** The reason of a row that falls short, found by experiment. */
  readonly shortBecause?: Texts;
}
