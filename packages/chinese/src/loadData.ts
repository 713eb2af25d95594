import { CutHmm } from "./CutHmm.js";
import { unpackWords } from "./defaultWords.js";
import { Idf } from "./Idf.js";
import { unpack } from "./packed.js";
import { TagHmm } from "./TagHmm.js";

/** The tables that come with the package; each is loaded when it is needed for the first time, and once. */
export const loadData = {
  cutHmm: once(async () => new CutHmm(await unpack((await import("./dictionaries/cutHmm.js")).base64))),
  tagHmm: once(async () => new TagHmm(await unpack((await import("./dictionaries/tagHmm.js")).base64))),
  idf: once(async () => new Idf(await unpack((await import("./dictionaries/idf.js")).base64), await unpackWords())),
};

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}
