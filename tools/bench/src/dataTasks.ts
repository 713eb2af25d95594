/** A task of `npm run bench -- datasets`. */
export interface DataTask {
  /** As the programs of the peers take it. */
  readonly name: DataTaskName;
  readonly title: string;
  /** Milliseconds that the project set out to stay below. */
  readonly aim: number;
  /** Megabytes likewise, of the whole process at its peak. */
  readonly aimMB?: number;
  /** The same task in Python. */
  readonly peer: string;
}

export type DataTaskName = "imdb" | "imdbRaw" | "jenaHourly" | "jenaTenMinutes" | "windows" | "scalers";

/** Rows and columns of the ten-minute weather, and the megabytes of it as float64. */
export const ROWS = 420_551;
export const COLUMNS = 14;
const DATA_MB = (ROWS * COLUMNS * 8) / 1e6;

/** Batches of 128 windows of [240, 14]. */
export const BATCHES = 100;
const BATCH_SIZE = 128;

export const DATA_TASKS: readonly DataTask[] = [
  { name: "imdb", title: "imdb({ numWords: 10000 })", aim: 1500, aimMB: 400, peer: "imdb.load_data of Keras" },
  { name: "imdbRaw", title: "imdbRaw, 50,000 reviews", aim: 4000, peer: "tarfile" },
  { name: "jenaHourly", title: "jenaClimate, hourly", aim: 300, peer: "read_csv of pandas" },
  {
    name: "jenaTenMinutes",
    title: "jenaClimate, 42 MB of ten minutes",
    aim: 3000,
    aimMB: 300,
    peer: "read_csv of pandas",
  },
  {
    name: "windows",
    title: `${BATCHES * BATCH_SIZE} windows of [240, 14], shuffled`,
    aim: (BATCHES * BATCH_SIZE) / 2, // 2,000 a second
    peer: "the generator of the course, NumPy",
  },
  {
    name: "scalers",
    title: `StandardScaler, fit and transform of ${DATA_MB.toFixed(0)} MB`,
    aim: (2 * DATA_MB) / 0.2, // each at 200 MB a second
    peer: "scikit-learn",
  },
];
