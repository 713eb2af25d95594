/**
 * npm run bench -- chinese [--seconds 4] [--loads 5] [--markdown]
 *
 * Our exact engine beside jieba for Python and the other engines that are installed, with jieba's own dictionary: speed over
 * the 1,500 Traditional sentences of the golden files, one thread, sentence by sentence, HMM on and off; and what loading
 * costs, in fresh processes. Each engine runs in a process of its own.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { goldenDir } from "@seqloom/testing";
import { bundleProgram } from "../bundleProgram.js";
import { CHINESE_PEERS, type ChineseLoad, type ChinesePeer } from "../chinesePeers.js";
import { type ChineseResult, loadTable, type MeasuredPeer, speedTable } from "../chineseTables.js";
import { formatTable } from "../formatTable.js";
import { type ProgramResult, runProgram } from "../runProgram.js";
import type { NoResult } from "../StepResult.js";

const LIMIT = 300; // seconds for a process
const { seconds, loads, markdown } = parseArgs({
  options: {
    seconds: { type: "string", default: "4" },
    loads: { type: "string", default: "5" },
    markdown: { type: "boolean", default: false },
  },
}).values;

const corpora = join(goldenDir, "chinese/corpora");
if (!existsSync(corpora)) {
  console.error(`bench: not run: ${corpora} is not there. Set SEQLOOM_GOLDEN_DIR to the folder of the golden files.`);
  process.exit(1);
}
const sentences = readdirSync(corpora)
  .filter((file) => file.startsWith("traditional_"))
  .flatMap((file) => readFileSync(join(corpora, file), "utf8").split("\n").slice(0, -1));
const bytes = sentences.reduce((sum, sentence) => sum + Buffer.byteLength(sentence), 0);

const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-"));
try {
  writeFileSync(join(folder, "sentences.json"), JSON.stringify(sentences));
  const program = await bundleProgram("src/peers/chinese.ts", folder);
  const measured: MeasuredPeer[] = [];
  for (const peer of CHINESE_PEERS) measured.push([peer, await measure(peer, program)]);
  report(measured);
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(peer: ChinesePeer, program: string): Promise<ChineseResult | NoResult> {
  const speeds = await run<Omit<ChineseResult, "loads">>(peer, program, "cut");
  if ("cannot" in speeds) return speeds;
  const all: ChineseLoad[] = [];
  for (let i = 0; i < Number(loads); i++) {
    const load = await run<ChineseLoad>(peer, program, "load");
    if ("cannot" in load) return load;
    all.push(load);
  }
  console.error(`${peer.title}: ${(bytes / 1e3 / speeds.hmm.ms).toFixed(2)} MB/s, median of ${speeds.hmm.runs}`);
  return { ...speeds, loads: all };
}

async function run<T extends object>({ title, engine }: ChinesePeer, program: string, doing: string) {
  const { value, problem } = await started(engine, program, doing);
  const result = problem === undefined ? (value as T | NoResult) : { cannot: problem };
  if ("cannot" in result) console.error(`${title}: ${result.cannot}`);
  return result;
}

function started(engine: ChinesePeer["engine"], program: string, doing: string): Promise<ProgramResult> {
  if (engine === undefined) return runProgram("python/chinese_jieba.py", [doing, folder, seconds], { limit: LIMIT });
  const args = [engine, doing, folder, import.meta.filename, seconds];
  return runProgram(program, args, { flags: ["--expose-gc"], limit: LIMIT });
}

function report(measured: readonly MeasuredPeer[]): void {
  console.log(`\n${sentences.length} sentences, ${bytes} bytes of UTF-8; 1 MB is 1,000,000 bytes\n`);
  for (const mode of ["hmm", "noHmm"] as const) {
    console.log(`${formatTable(speedTable(measured, bytes, mode), { markdown })}\n`);
  }
  console.log(`In fresh processes, median of ${loads}\n`);
  console.log(formatTable(loadTable(measured), { markdown }));
  const notes = measured.map(
    ([{ title }, result]) => `${title}: ${"cannot" in result ? result.cannot : result.hmm.facts}`,
  );
  console.log(`\n${notes.map((note) => `- ${note}`).join("\n")}`);
  const [ours, python] = [0, 2].map((place) => measured[place]![1]);
  if ("cannot" in ours! || "cannot" in python!) return;
  if (ours!.hmm.answer === python!.hmm.answer && ours!.noHmm.answer === python!.noHmm.answer) return;
  console.error("\nbench: exact cuts otherwise than jieba for Python.");
  process.exitCode = 1;
}
