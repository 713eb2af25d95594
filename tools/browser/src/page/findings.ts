import type { BackendReport } from "@seqloom/backend";
import type { OutputGradients, RecurrentCall } from "@seqloom/kernels";

export type KernelName = "simpleRnn" | "lstm" | "gru";

/** A forward and backward pass that the page is asked to run. */
export interface Assignment {
  readonly kernel: KernelName;
  readonly call: RecurrentCall;
  readonly gradients: OutputGradients;
}

/** What is given to who examines. */
export interface Given {
  readonly assignments: readonly Assignment[];
  /** Where a gzipped file of word vectors lies: an address in a page, a path in Node. */
  readonly vectors: string;
}

/** Results and gradients of a pass, by name: output, state 0, input, kernel … */
export type PassArrays = Readonly<Record<string, Float32Array>>;

/** Where the code runs. */
export interface Surroundings {
  /** On the main thread of a page. */
  readonly window: boolean;
  readonly isolated: boolean;
  /** Whether a thread may sleep here; a browser's main thread may not. */
  readonly mayWait: boolean;
  readonly cores: number;
}

/** A call that is cut into slices, so that threads share it. */
export interface LargeCallFindings {
  /** How far the kernels are off the float64 loops, over 1 + the largest of their values. */
  readonly difference: number;
  /** SHA-256 of the bits of all results: on one thread, */
  readonly oneThread: string;
  /** on two, each time again, */
  readonly twoThreads: readonly string[];
  /** and without relaxed SIMD, which is the same in all engines. */
  readonly exact: string;
}

export interface KernelFindings {
  readonly variant: string;
  /** Threads of `Kernels.load()`, and of `Kernels.load({ threads: 2 })`. */
  readonly threads: number;
  readonly threadsOfTwo: number;
  /** Workers that the two threads needed. */
  readonly workers: number;
  /** What came out for each assignment. */
  readonly golden: readonly PassArrays[];
  readonly large: Readonly<Record<KernelName, LargeCallFindings>>;
  /** Milliseconds of the large calls on one thread and on two. */
  readonly ms: readonly [one: number, two: number];
  /** Bytes that are held after all passes. */
  readonly bytesLeft: number;
}

export interface TrainingFindings {
  /** Mean squared error of each epoch. */
  readonly losses: readonly number[];
  /** The same without relaxed SIMD. */
  readonly exactLosses: readonly number[];
  readonly tensorsLeft: number;
  /** Bytes of the kernels' memory that are held afterwards. */
  readonly bytesLeft: number;
  /** Bytes by which that memory grew in a second training. */
  readonly grownBy: number;
  /** How often a timer had its turn during a training. */
  readonly turns: number;
  readonly ms: number;
}

/** What came out of sentences and of the file of vectors. */
export interface TextFindings {
  /** The tokenizer as JSON. */
  readonly saved: string;
  readonly sequences: readonly (readonly number[])[];
  readonly padded: readonly number[];
  readonly vocabulary: readonly string[];
  readonly vectorized: readonly number[];
  readonly withoutStopWords: readonly string[];
  /** The words that were kept of the file, each with its numbers. */
  readonly vectors: readonly (readonly [word: string, ...numbers: number[]])[];
  readonly nearest: readonly string[];
}

/** What a segmenter makes of a text. */
export interface ChineseFindings {
  readonly cut: string;
  readonly withoutHmm: string;
  readonly search: string;
  readonly tags: string;
  /** Keywords and their weights, by TF-IDF and by TextRank. */
  readonly keywords: readonly (readonly [word: string, weight: number])[];
}

/** All that was found in one place. It crosses processes, so it holds plain values only. */
export interface Findings {
  readonly surroundings: Surroundings;
  readonly backend: BackendReport;
  readonly kernels: KernelFindings;
  readonly training: TrainingFindings;
  readonly text: TextFindings;
  /** By the name of the dictionary. */
  readonly chinese: Readonly<Record<"default" | "traditional", ChineseFindings>>;
  /** What wrong calls throw, as a console shows it, by the call. */
  readonly mistakes: Readonly<Record<string, string>>;
}

/** What the page offers to who opened it. */
export type PageDoor = Readonly<Record<"window" | "worker", (given: Given) => Promise<Findings>>>;
