/**
 * npm run bench -- chineseEngines: how far each engine of @seqloom/chinese agrees with jieba 0.42.1 for Python, and how fast
 * it cuts on one thread (the fastest of 25 rounds), with the dictionary `default`. Reads the golden files (SEQLOOM_GOLDEN_DIR or ../shared/golden).
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { availableEngines, createSegmenter, type EngineReport } from "@seqloom/chinese";
import { type Agreement, agreement } from "../agreement.js";
import { formatTable } from "../formatTable.js";

/** Each engine cuts the Traditional sentences this often; the fastest time counts. */
const ROUNDS = 25;

interface Measured {
  readonly name: string;
  readonly version: string;
  readonly modes: readonly Mode[];
}

interface Mode {
  readonly cut: (sentence: string) => string[];
  readonly agreement: Agreement;
  leastMs: number;
}

interface Corpus {
  readonly name: string;
  readonly sentences: readonly string[];
  readonly cuts: { readonly hmm: string[][]; readonly noHmm: string[][] };
}

const beside = join(import.meta.dirname, "../../../../../shared/golden");
const golden = join(process.env.SEQLOOM_GOLDEN_DIR ?? beside, "chinese");
if (!existsSync(golden)) {
  console.error(`chineseEngines: ${golden} is not there; SEQLOOM_GOLDEN_DIR may name the folder of the golden files.`);
  process.exit(2);
}
const corpora = ["traditional_wikipedia", "traditional_news", "traditional_react", "simplified_wikipedia"].map(
  readCorpus,
);
const traditional = corpora.filter(({ name }) => name.startsWith("traditional")).flatMap(({ sentences }) => sentences);
const megabytes = Buffer.byteLength(traditional.join("")) / 1e6;

const head = [
  "engine",
  "version",
  "sentences cut the same",
  "F1 of the words",
  "MB/s",
  "the same without HMM",
  "F1",
  "MB/s",
];
const reports = await availableEngines();
for (const { name, reason } of reports) if (reason !== undefined) console.log(`skipped: ${name}: ${reason}`);
const measured: Measured[] = [];
for (const report of reports) if (report.available) measured.push(await prepare(report));
for (let round = 0; round < ROUNDS; round++) measured.forEach(timeOnce); // in turn, so that other work slows all alike
console.log(formatTable([head, ...measured.map(lineOf)], { markdown: true }));

function readCorpus(name: string): Corpus {
  const file = join(golden, `cut_${name}_default.json.gz`);
  const cuts = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as Corpus["cuts"];
  const text = readFileSync(join(golden, `corpora/${name}.txt`), "utf8");
  return { name, sentences: text.split("\n").slice(0, cuts.hmm.length), cuts };
}

async function prepare({ name, version = "" }: EngineReport): Promise<Measured> {
  const segmenter = await createSegmenter({ engine: name });
  const cutOf = (hmm: boolean) => (sentence: string) => segmenter.cut(sentence, { hmm });
  const modes = (["hmm", "noHmm"] as const).map((mode) => {
    const cut = cutOf(mode === "hmm");
    const found = corpora.flatMap(({ sentences }) => sentences.map(cut));
    const wanted = corpora.flatMap(({ cuts }) => cuts[mode]);
    return { cut, agreement: agreement(found, wanted), leastMs: Infinity };
  });
  return { name, version, modes };
}

function timeOnce({ modes }: Measured): void {
  for (const mode of modes) {
    const start = performance.now();
    for (const sentence of traditional) mode.cut(sentence);
    mode.leastMs = Math.min(mode.leastMs, performance.now() - start);
  }
}

function lineOf({ name, version, modes }: Measured): string[] {
  const cells = modes.flatMap(({ agreement: { same, f1 }, leastMs }) => [
    `${(100 * same).toFixed(1)} %`,
    f1.toFixed(4),
    (megabytes / (leastMs / 1000)).toFixed(1),
  ]);
  return [`\`${name}\``, version, ...cells];
}
