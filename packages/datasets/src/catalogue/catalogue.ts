/** One file of a data set, as its publisher ships it. */
export interface CatalogueFile {
  /** Its name, by which it is recognised in a folder of data. */
  readonly file: string;
  /** Address of the download; null if nobody publishes this very file. */
  readonly url: string | null;
  /** null where it is not known, as `note` says. */
  readonly sizeBytes: number | null;
  /** In hexadecimal digits; null where it is not known, as `note` says. A file is then recognised by its name and size. */
  readonly sha256: string | null;
  /** Note on this file, above all why a field above is null. */
  readonly note?: string;
}

/** One data set: what it is, whose, and the files it is made of. */
export interface CatalogueEntry {
  readonly name: string;
  /** Content in one clause. */
  readonly title: string;
  /** Number of rows: reviews, newswires, points in time, words. */
  readonly rows: number;
  /** Empty for a data set that comes with the package. */
  readonly files: readonly CatalogueFile[];
  readonly licence: string;
  /** Citation for a paper that uses it. */
  readonly citation: string;
  /** The page that describes it. */
  readonly source: string;
}

const KERAS = "https://storage.googleapis.com/tensorflow/tf-keras-datasets";

const IMDB_ORIGIN = {
  licence: "none stated; its README asks for the citation",
  citation: "Maas et al., Learning Word Vectors for Sentiment Analysis, ACL 2011",
};

const JENA_ORIGIN = {
  licence: "none stated",
  citation: "Max Planck Institute for Biogeochemistry, Jena: weather station at Beutenberg, 2009 to 2016",
  source: "https://www.bgc-jena.mpg.de/wetter/",
};

/** The data sets of the course, in the order of the slides. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  {
    name: "imdb",
    title: "50,000 film reviews as lists of word ranks, half for training, with a sentiment each",
    rows: 50_000,
    files: [
      {
        file: "imdb.npz",
        url: `${KERAS}/imdb.npz`,
        sizeBytes: 17_464_789,
        sha256: "69664113be75683a8fe16e3ed0ab59fda8886cb3cd7ada244f7d9544e4676b9f",
      },
      {
        file: "imdb_word_index.json",
        url: `${KERAS}/imdb_word_index.json`,
        sizeBytes: 1_641_221,
        sha256: "027313fe9a320280f3bf0fac5baf58c4a683cf39a7ed9c3d3d3912bde4284cf6",
      },
    ],
    ...IMDB_ORIGIN,
    source: "https://keras.io/api/datasets/imdb/",
  },
  {
    name: "imdb-raw",
    title: "the same 50,000 film reviews as text",
    rows: 50_000,
    files: [
      {
        file: "aclImdb_pos_neg.tar.gz",
        url: null,
        sizeBytes: 28_205_676,
        sha256: "9f527dc4ba421cbf1a2a2fe7c26fda08ae539d620dcf3b9817ba5f9525cf6bad",
        note: "The labelled reviews of aclImdb_v1.tar.gz alone, packed anew for the tests of this project: nobody publishes it.",
      },
      {
        file: "aclImdb_v1.tar.gz",
        url: "https://ai.stanford.edu/~amaas/data/sentiment/aclImdb_v1.tar.gz",
        sizeBytes: 84_125_825,
        sha256: null,
        note: "The publisher names no checksum, and the whole file was not at hand to compute it.",
      },
    ],
    ...IMDB_ORIGIN,
    source: "https://ai.stanford.edu/~amaas/data/sentiment/",
  },
  {
    name: "reuters",
    title: "11,228 newswires as lists of word ranks, with one of 46 topics each",
    rows: 11_228,
    files: [
      {
        file: "reuters.npz",
        url: `${KERAS}/reuters.npz`,
        sizeBytes: 2_110_848,
        sha256: "d6586e694ee56d7a4e65172e12b3e987c03096cb01eab99753921ef915959916",
      },
      {
        file: "reuters_word_index.json",
        url: `${KERAS}/reuters_word_index.json`,
        sizeBytes: 550_378,
        sha256: "9b56000edc4b34a32e89fd5a23b2605594682c74efcf7d8f4e2a5514b771e633",
      },
    ],
    licence: "free for research use",
    citation: "Reuters-21578, Distribution 1.0 (D. Lewis)",
    source: "https://keras.io/api/datasets/reuters/",
  },
  {
    name: "jena",
    title: "weather at Jena every ten minutes from 2009 to 2016, 14 measurements",
    rows: 420_551,
    files: [
      {
        file: "jena_climate_2009_2016.csv.zip",
        url: `${KERAS}/jena_climate_2009_2016.csv.zip`,
        sizeBytes: 13_568_290,
        sha256: null,
        note: "Keras checks no checksum of it, and the whole file was not at hand to compute it.",
      },
    ],
    ...JENA_ORIGIN,
  },
  {
    name: "jena-hourly",
    title: "one row in six of the weather at Jena: every hour from 2009 to 2016, 14 measurements",
    rows: 70_092,
    files: [
      {
        file: "jena_climate_2009_2016_hourly.csv.gz",
        url: null,
        sizeBytes: 2_357_501,
        sha256: "49789351597098cc2c70949bccf8d3dba08d644b7453f14b563fd888b50e7fdc",
        note: "Nobody publishes it; jenaClimate makes the same rows of the ten-minute file where only that is there.",
      },
    ],
    ...JENA_ORIGIN,
  },
  {
    name: "glove",
    title: "GloVe vectors of 400,000 English words, in 50, 100, 200 and 300 dimensions",
    rows: 400_000,
    files: [
      {
        file: "glove.6B.100d.subset.txt.gz",
        url: null,
        sizeBytes: 9_274_987,
        sha256: "ea2abc8000afe1d721a2aa978b5e53068290fff3518533d6d56110a51cda7636",
        note: "28,032 of the words in 100 dimensions, cut out for the tests of this project: nobody publishes it.",
      },
      {
        file: "glove.6B.zip",
        url: "https://nlp.stanford.edu/data/glove.6B.zip",
        sizeBytes: 862_182_613,
        sha256: "617afb2fe6cbd085c235baf7a465b96f4112bd7f7ccb2b2cbd649fed9cbcf2fb",
      },
    ],
    licence: "Public Domain Dedication and License 1.0",
    citation: "Pennington, Socher and Manning, GloVe: Global Vectors for Word Representation, EMNLP 2014",
    source: "https://nlp.stanford.edu/projects/glove/",
  },
  {
    name: "stock",
    title: "daily prices of one stock; 2330, Taiwan Semiconductor, from 2000-01-04 to 2023-11-15 as a file",
    rows: 5_952,
    files: [
      {
        file: "2330.TW.csv",
        url: null,
        sizeBytes: 433_331,
        sha256: "7453b84de1c322e477aad60c5821622f26928c4895d69a8634ad41c7681cb3c2",
        note: "Yahoo's answer of November 2023. It ships no such file: stock() asks it for prices, and takes any NUMBER.TW.csv.",
      },
    ],
    licence: "none stated",
    citation: "Yahoo Finance, 2330.TW",
    source: "https://finance.yahoo.com/quote/2330.TW/history/",
  },
  {
    name: "wine",
    title: "13 measurements of 178 wines of three kinds; comes with the package",
    rows: 178,
    files: [],
    licence: "CC BY 4.0",
    citation: "Aeberhard and Forina, Wine, UCI Machine Learning Repository, 1992, doi 10.24432/C5PC7J",
    source: "https://archive.ics.uci.edu/dataset/109/wine",
  },
  {
    name: "meals",
    title: "the lunches of January 2020, a menu of six days; comes with the package",
    rows: 31,
    files: [],
    licence: "MIT, as this package",
    citation: "the rule on the course slide",
    source: "https://github.com/cnchi/datasets",
  },
  {
    name: "alphabet",
    title: "the letters from A to Z; comes with the package",
    rows: 26,
    files: [],
    licence: "MIT, as this package",
    citation: "none needed",
    source: "https://en.wikipedia.org/wiki/English_alphabet",
  },
];
