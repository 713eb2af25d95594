import { CutHmm } from "./CutHmm.js";
import { unpack } from "./packed.js";

/** What comes with the package is loaded when it is needed for the first time, and once. */
export const loadData = {
  cutHmm: once(async () => new CutHmm(await unpack((await import("./dictionaries/cutHmm.js")).base64))),
};

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}
