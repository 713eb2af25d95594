/**
 * An engine that cuts Chinese text: gets its name, what to do ("load" or "cut"), the folder with sentences.json, a file from
 * which packages are looked for, and the seconds to measure. `programs/chinese.ts` bundles it: see bundleProgram.ts.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { ChineseEngineName } from "../chinesePeers.js";
import { measureTask } from "../measureTask.js";

type Cut = (text: string, hmm: boolean) => string[];

/** Calls of the other packages. They need not be installed. */
interface NodeRs {
  readonly Jieba: { withDict(dictionary: Uint8Array): { cut: Cut } };
}

const [name, doing, folder, requireFrom, seconds] = process.argv.slice(2) as [ChineseEngineName, ...string[]];
/** Another package, which need not be installed. */
const installed: (name: string) => unknown = createRequire(requireFrom!);
const collect = (globalThis as { gc?: () => void }).gc;

const ENGINES: Readonly<Record<ChineseEngineName, () => Promise<Cut> | Cut>> = {
  exact: () => ours("default"),
  traditional: () => ours("traditional"),
  "@node-rs/jieba": () => {
    const { dict } = installed("@node-rs/jieba/dict") as { dict: Uint8Array };
    const jieba = (installed("@node-rs/jieba") as NodeRs).Jieba.withDict(dict);
    return (text, hmm) => jieba.cut(text, hmm);
  },
  "jieba-wasm": () => (installed("jieba-wasm") as { cut: Cut }).cut,
  nodejieba: () => (installed("nodejieba") as { cut: Cut }).cut,
};

console.log(JSON.stringify(await result()));

async function result() {
  try {
    return await (doing === "load" ? load() : cut());
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isAbsent = code === "MODULE_NOT_FOUND" && message.includes(`'${name}`);
    return { cannot: isAbsent ? `${name} is not installed` : `${name} does not run: ${message}` };
  }
}

async function load() {
  const before = residentBytes();
  const start = performance.now();
  (await ENGINES[name]())("我喜歡跑步", true);
  const ms = performance.now() - start;
  const peak = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
  return { ms, memory: (residentBytes() - before) / 1e6, peak };
}

async function cut() {
  const sentences = JSON.parse(readFileSync(join(folder!, "sentences.json"), "utf8")) as string[];
  const engine = await ENGINES[name]();
  const pass = (hmm: boolean) =>
    measureTask(
      () => sentences.map((sentence) => engine(sentence, hmm)),
      (cuts) =>
        createHash("sha256")
          .update(cuts.map((words) => words.join("\u0001")).join("\u0002"))
          .digest("hex"),
      { runs: 7, seconds: Number(seconds) },
    );
  const facts = `Node ${process.version}, one thread`;
  return { hmm: { ...(await pass(true)), facts }, noHmm: { ...(await pass(false)), facts } };
}

async function ours(dictionary: "default" | "traditional"): Promise<Cut> {
  const { createSegmenter } = await import("@seqloom/chinese");
  const segmenter = await createSegmenter({ dictionary });
  return (text, hmm) => segmenter.cut(text, { hmm });
}

function residentBytes(): number {
  collect?.();
  return process.memoryUsage.rss();
}
