import { openDataFolder } from "#openDataFolder";

/** A file of a data set that is there. */
export interface FoundFile {
  readonly file: string;
  /** All of it, once its checksum has been compared where that is known. */
  bytes(): Promise<Uint8Array>;
  /** All of it, piece by piece. */
  chunks(): AsyncIterable<Uint8Array>;
}

interface KnownFile {
  readonly sizeBytes: number;
  readonly url: string;
  /** undefined where the publisher names none. */
  readonly sha256?: string;
}

const KERAS = "https://storage.googleapis.com/tensorflow/tf-keras-datasets";

const KNOWN_FILES = {
  "imdb.npz": {
    sizeBytes: 17_464_789,
    url: `${KERAS}/imdb.npz`,
    sha256: "69664113be75683a8fe16e3ed0ab59fda8886cb3cd7ada244f7d9544e4676b9f",
  },
  "imdb_word_index.json": {
    sizeBytes: 1_641_221,
    url: `${KERAS}/imdb_word_index.json`,
    sha256: "027313fe9a320280f3bf0fac5baf58c4a683cf39a7ed9c3d3d3912bde4284cf6",
  },
  "reuters.npz": {
    sizeBytes: 2_110_848,
    url: `${KERAS}/reuters.npz`,
    sha256: "d6586e694ee56d7a4e65172e12b3e987c03096cb01eab99753921ef915959916",
  },
  "reuters_word_index.json": {
    sizeBytes: 550_378,
    url: `${KERAS}/reuters_word_index.json`,
    sha256: "9b56000edc4b34a32e89fd5a23b2605594682c74efcf7d8f4e2a5514b771e633",
  },
  "aclImdb_v1.tar.gz": {
    sizeBytes: 84_125_825,
    url: "https://ai.stanford.edu/~amaas/data/sentiment/aclImdb_v1.tar.gz",
  },
} satisfies Readonly<Record<string, KnownFile>>;

/** The files that the loaders read. */
export type KnownFileName = keyof typeof KNOWN_FILES;

/** Where the files of data sets lie. */
export interface DataFolder {
  /** The folder of data: a path, or in a browser an address. Default: SEQLOOM_DATA_DIR. */
  readonly dataDir?: string | undefined;
}

/**
 * Finds a file of a data set in the folder of data. All loaders come to their files through this function.
 *
 * @param caller the public function, which begins every error text
 * @param names of the file: the first is the one that its publisher gives it, the others may stand for it
 * @throws Error that names address, size and checksum if it is not there
 */
export async function findDatasetFile(
  caller: string,
  names: readonly [KnownFileName, ...string[]],
  { dataDir }: DataFolder,
): Promise<FoundFile> {
  const known: KnownFile = KNOWN_FILES[names[0]];
  const found = await openDataFolder(caller, names, dataDir);
  if (!found) {
    const size = `${known.sizeBytes} bytes${known.sha256 ? `, sha256 ${known.sha256}` : ""}`;
    const where = dataDir ? `it is not in ${dataDir}` : "set dataDir or SEQLOOM_DATA_DIR to the folder that it lies in";
    throw new Error(`${caller}: needs the file ${names[0]} (${size}) from ${known.url}; ${where}.`);
  }
  return {
    ...found,
    async bytes() {
      const bytes = await found.bytes();
      if (found.file === names[0]) await checkFile(caller, names[0], bytes);
      return bytes;
    },
  };
}

async function checkFile(caller: string, name: KnownFileName, bytes: Uint8Array): Promise<void> {
  const { sha256, sizeBytes, url }: KnownFile = KNOWN_FILES[name];
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  const own = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (sha256 === undefined || own === sha256) return;
  const got = `${bytes.length} bytes with sha256 ${own}, not ${sizeBytes} with ${sha256}`;
  throw new Error(`${caller}: ${name} is not the file of ${url}: it has ${got}. Fetch it again.`);
}
