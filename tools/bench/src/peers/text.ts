/** A task of text in our package: gets its name, the folder of the reviews or the path of the vectors, and runs. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { padSequences, readGlove, TextVectorization, Tokenizer } from "@seqloom/text";
import { readJson } from "@seqloom/testing";
import { measureTask } from "../measureTask.js";
import { MAXLEN, NUM_WORDS, type TextTaskName } from "../textTasks.js";

const [name, source, runs] = process.argv.slice(2) as [TextTaskName, string, string];
const options = { runs: Number(runs) };
const result = await measure();
console.log(JSON.stringify({ ...result, facts: `Node ${process.version}, one thread` }));

function measure() {
  if (name === "glove") {
    return measureTask(
      () => readGlove(source),
      ({ size, dimension }) => `${size} x ${dimension}`,
      options,
    );
  }
  const texts = readJson<string[]>(join(source, "reviews.json"));
  const tokenize = () => new Tokenizer({ numWords: NUM_WORDS }).fitOnTexts(texts).textsToSequences(texts);
  if (name === "tokenizer") return measureTask(tokenize, (sequences) => digest(sequences.flat()), options);
  if (name === "padSequences") {
    const sequences = tokenize();
    return measureTask(
      () => padSequences(sequences, { maxlen: MAXLEN }),
      ({ data }) => digest(data),
      options,
    );
  }
  const adapted = () => new TextVectorization({ maxTokens: NUM_WORDS, outputSequenceLength: MAXLEN }).adapt(texts);
  const ready = name === "call" ? adapted() : undefined;
  return measureTask(
    () => (ready ?? adapted()).call(texts),
    ({ data }) => digest(data),
    options,
  );
}

/** The numbers in short: the beginning of the SHA-256 of them as int32. */
function digest(numbers: ArrayLike<number>): string {
  return createHash("sha256").update(Int32Array.from(numbers)).digest("hex").slice(0, 16);
}
