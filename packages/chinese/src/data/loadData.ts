import { lazy } from "@seqloom/array";
import { CutHmm } from "./CutHmm.js";
import { unpackWords } from "./defaultWords.js";
import { Idf } from "./Idf.js";
import { unpack } from "./packed.js";
import { TagHmm } from "./TagHmm.js";

/** The tables that come with the package; each is loaded when it is needed for the first time, and once. */
export const loadData = {
  cutHmm: lazy(async () => new CutHmm(await unpack((await import("../dictionaries/cutHmm.js")).base64))),
  tagHmm: lazy(async () => new TagHmm(await unpack((await import("../dictionaries/tagHmm.js")).base64))),
  idf: lazy(async () => new Idf(await unpack((await import("../dictionaries/idf.js")).base64), await unpackWords())),
};
