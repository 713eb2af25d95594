import { gzipSync } from "fflate";
import { testDamaged } from "@seqloom/testing";
import { readGlove } from "./vectors/readGlove.js";
import { readStopWords } from "./stopWords/readStopWords.js";
import { readWord2Vec } from "./vectors/readWord2Vec.js";
import { Tokenizer } from "./tokenizer/Tokenizer.js";
import { tokenizerFromJson } from "./tokenizer/tokenizerFromJson.js";
import type { WordVectors } from "./vectors/WordVectors.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);

const WORDS = ["the", "貓", "New", "élan", "C++", ".", "word"];
const LINES = WORDS.map((word, i) => `${word} 0.25 -${i}.5e-3 ${i} 12345.678901`);
const GLOVE = bytesOf(`${LINES.join("\n")}\n`);
const TEXT = bytesOf(`${WORDS.length} 4\n${LINES.join(" \n")} \n`);
const BINARY = new Uint8Array(
  Buffer.concat([
    bytesOf(`${WORDS.length} 4\n`),
    ...WORDS.flatMap((word, i) => [bytesOf(`${word} `), Buffer.from(Float32Array.of(i, -0.5, 1e-3, 7).buffer), bytesOf("\n")]), // prettier-ignore
  ]),
);
const JSON_TEXT = new Tokenizer({ oovToken: "?", numWords: 9 })
  .fitOnTexts(["to be or not to be", "是 或 不是"])
  .toJSON();

function checkVectors({ words, vectors, dimension }: WordVectors): void {
  expect(vectors.shape).toEqual([words.length, dimension]);
  expect(vectors.data).toHaveLength(words.length * dimension);
  expect(vectors.data.every(Number.isFinite)).toBe(true);
}

describe("readers of damaged files", () => {
  const glove = { caller: "readGlove", check: checkVectors };
  testDamaged("GloVe", { ...glove, bytes: GLOVE, read: (bytes) => readGlove(bytes) });
  testDamaged("GloVe, gzipped", { ...glove, bytes: gzipSync(GLOVE), read: (bytes) => readGlove(bytes), memory: 5000 });
  testDamaged("GloVe, some words", {
    ...glove,
    bytes: GLOVE,
    read: (bytes) => readGlove(bytes, { vocabulary: ["貓", "."], dimension: 4 }),
  });

  const word2vec = { caller: "readWord2Vec", check: checkVectors };
  for (const invalid of ["error", "skip", "replace"] as const) {
    testDamaged(`word2vec as text, invalid: ${invalid}`, {
      ...word2vec,
      bytes: TEXT,
      read: (bytes) => readWord2Vec(bytes, { invalid }),
    });
    testDamaged(`word2vec in binary, invalid: ${invalid}`, {
      ...word2vec,
      bytes: BINARY,
      read: (bytes) => readWord2Vec(bytes, { binary: true, invalid }),
    });
  }
  testDamaged("word2vec in Big5", {
    ...word2vec,
    bytes: BINARY,
    read: (bytes) => readWord2Vec(bytes, { binary: true, invalid: "skip", encoding: "big5" }),
  });

  testDamaged("stop words", {
    caller: "readStopWords",
    bytes: bytesOf("\ufeff的\r\n了\nby the way\n"),
    read: (bytes) => readStopWords(bytes),
  });
  testDamaged("stop words, gzipped", {
    caller: "readStopWords",
    bytes: gzipSync(bytesOf("的\n了\nby the way\n")),
    read: (bytes) => readStopWords(bytes),
    memory: 5000,
  });

  testDamaged("a saved tokenizer", {
    caller: ["tokenizerFromJson", "Tokenizer.fromConfig", "Tokenizer"],
    bytes: bytesOf(JSON_TEXT),
    read: (bytes) => tokenizerFromJson(new TextDecoder().decode(bytes)),
    check: ({ wordIndex }) => expect([...wordIndex.values()].every(Number.isInteger)).toBe(true),
  });
});
