/**
 * Course example: from words to numbers, step by step, in English and Chinese. Each step stands in a file of its own.
 *
 *     npm start -- text-basics
 *     npm start -- text-basics --text "今天天氣很好。要不要去跑步？"      all steps on a text of one's own
 */
import { settings, textWithWord } from "@seqloom/app-kit";
import { integer, oneOf } from "@seqloom/array";
import { createSegmenter } from "@seqloom/chinese";
import { setRandomSeed } from "@seqloom/layers";
import { cutter } from "./cutter.js";
import { examples } from "./examples.js";
import { atAGlance } from "./steps/atAGlance.js";
import { bags } from "./steps/bags.js";
import { embeddingLayer } from "./steps/embeddingLayer.js";
import { encodingTable } from "./steps/encodingTable.js";
import { encodings } from "./steps/encodings.js";
import { hashing } from "./steps/hashing.js";
import { kerasOneHot } from "./steps/kerasOneHot.js";
import { numbers } from "./steps/numbers.js";
import { oneHotCharacters } from "./steps/oneHotCharacters.js";
import { oneHotWords } from "./steps/oneHotWords.js";
import { padding } from "./steps/padding.js";
import { sortedOneHot } from "./steps/sortedOneHot.js";
import { wordMap } from "./steps/wordMap.js";
import { words } from "./steps/words.js";
import { texts } from "./texts.js";

const { text, startBackend, maxlen, dictionary, seed, report, own } = settings("text-basics", texts, {
  common: ["seed"],
  own: {
    text: textWithWord({ max: 1000 }),
    maxlen: integer({ min: 1, max: 50, default: 5 }),
    dictionary: oneOf(["traditional", "default"], { default: "traditional" }),
  },
});
const { glance, sentences, ngramSentences, reviews, corpus, inputs, samples } = examples(own.text);
const segmenter = await createSegmenter({ dictionary });
const cut = cutter(segmenter);
await startBackend();
setRandomSeed(seed);
console.log(text.legend);

// From words to numbers: cut, count, number, align, encode.
atAGlance(glance, text.glance);
words(sentences, segmenter, text.words);
bags({ sentences: ngramSentences, reviews }, cut, text.bags);
const { tokenizer, sequences } = numbers({ corpus, inputs }, cut, text.numbers);
const padded = padding(sequences, maxlen, text.padding);
await encodings({ inputs, tokenizer, padded }, text.encodings);

// One-hot in five ways, and an Embedding layer in place of it.
const wordsOfSamples = samples.map((sample) => cut.pieces(sample, (english) => english.split(/\s+/)));
sortedOneHot(cut.words(samples[0]!), text.sorted);
oneHotWords(samples, wordsOfSamples, text.byHand);
oneHotCharacters(samples, text.characters);
const kerasSequences = kerasOneHot(samples, cut, text.keras);
hashing(wordsOfSamples, text.hashing);
embeddingLayer(kerasSequences, text.layer);

// All encodings beside each other, and what training makes of an Embedding layer's vectors.
await encodingTable(samples, cut, { text: text.table, report });
await wordMap(seed, { text: text.map, report });
