import type { BackendReport } from "@seqloom/backend";
import type { OutputGradients, RecurrentCall } from "@seqloom/kernels";

export type OperationName = "simpleRnn" | "lstm" | "gru";

/** A forward and backward pass that the page is asked to run. */
export interface Assignment {
  readonly operation: OperationName;
  readonly call: RecurrentCall;
  readonly gradients: OutputGradients;
}

/** Arguments of an examination. */
export interface Given {
  readonly assignments: readonly Assignment[];
  /** Place of a gzipped file of word vectors: an address in a page, a path in Node. */
  readonly vectors: string;
  readonly data: SampleData;
}

/** Files as the loaders of data sets read them. */
export interface SampleData {
  /** Place of a .tar.gz archive of reviews: an address in a page, a path in Node. */
  readonly reviews: string;
  /** Place of a gzipped table of the weather. */
  readonly weather: string;
  /** The bytes of a file of NumPy. */
  readonly numbers: Uint8Array;
}

/** Results and gradients of a pass, by name: output, state 0, input, kernel … */
export type PassArrays = Readonly<Record<string, Float32Array>>;

/** The place in which the code runs. */
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
  /** Largest difference of the kernels from the float64 loops, over 1 + the largest of their values. */
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
  /** Result of each assignment. */
  readonly golden: readonly PassArrays[];
  readonly large: Readonly<Record<OperationName, LargeCallFindings>>;
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
  /** Number of calls of a timer during a training. */
  readonly turns: number;
  readonly ms: number;
}

/** Trainings by `fitInWorker` and by `fit`. */
export interface WorkerFindings {
  /** Mean squared error of each epoch: of a training in a worker, */
  readonly inWorker: readonly number[];
  /** and of the same in this thread. */
  readonly here: readonly number[];
  /** Name of the error of a training that a signal stopped. */
  readonly stopped: string;
}

/** Results on sentences and on the file of vectors. */
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
  /** Words of files in older encodings. */
  readonly inEncodings: readonly string[];
}

/** Results on files of data. */
export interface DataFindings {
  readonly reviews: readonly (readonly [text: string, label: number, rating: number])[];
  readonly arrays: readonly (readonly [name: string, shape: readonly number[], numbers: readonly number[]])[];
  readonly hours: readonly [count: number, first: string, last: string];
  readonly sentinels: Readonly<Record<string, number>>;
  /** SHA-256 of the scaled table, by three scalers, and by scalers from their JSON. */
  readonly scaled: string;
  readonly scaledAgain: string;
  /** SHA-256 of three batches of windows that were drawn at random. */
  readonly windows: string;
  /** The number of a stock that was asked for by name, and its closes. */
  readonly prices: readonly (string | number)[];
  /** Sizes of the data sets that come with the package. */
  readonly packed: readonly number[];
}

/** A segmenter's words of a text. */
export interface ChineseFindings {
  readonly cut: string;
  readonly withoutHmm: string;
  readonly search: string;
  readonly tags: string;
  /** Keywords and their weights, by TF-IDF and by TextRank. */
  readonly keywords: readonly (readonly [word: string, weight: number])[];
}

/** A chart in each of its forms. */
export interface PlotFindings {
  readonly svg: string;
  readonly html: string;
  readonly terminal: string;
  /** Size of the PNG file, or why there is none. */
  readonly png: string;
}

/** All that was found in one place. It crosses processes, so it holds plain values only. */
export interface Findings {
  readonly surroundings: Surroundings;
  readonly backend: BackendReport;
  readonly kernels: KernelFindings;
  readonly training: TrainingFindings;
  readonly worker: WorkerFindings;
  readonly text: TextFindings;
  readonly data: DataFindings;
  readonly plots: PlotFindings;
  /** By the name of the dictionary. */
  readonly chinese: Readonly<Record<"default" | "traditional", ChineseFindings>>;
  /** Errors of wrong calls, as a console shows them, by the call. */
  readonly mistakes: Readonly<Record<string, string>>;
}

/** Functions of the page for the program that opened it. */
export type PageDoor = Readonly<Record<"window" | "worker", (given: Given) => Promise<Findings>>>;
