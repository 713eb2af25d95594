/**
 * Course example: from words to numbers, step by step, in English and Chinese.
 *
 *     npm start -- text-basics
 *     npm start -- text-basics --text "今天天氣很好。要不要去跑步？"      all steps on a text of one's own
 */
import { settings } from "@seqloom/app-kit";
import { integer, LabelEncoder, oneOf, sliceRows, toCategorical } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { createSegmenter, withoutSigns } from "@seqloom/chinese";
import { embedding, randomUniform } from "@seqloom/layers";
import { bagOfNgrams, charactersOf, hashingTrick, ngrams, padSequences, removeStopWords } from "@seqloom/text";
import { stopWords, textToWordSequence, Tokenizer } from "@seqloom/text";
import { tensor, type Tensor } from "@tensorflow/tfjs-core";
import { arrayLines } from "./arrayLines.js";
import { collisionsOf } from "./collisionsOf.js";
import { examples } from "./examples.js";
import { isChinese } from "./isChinese.js";
import { labelled } from "./labelled.js";
import { listLines } from "./listLines.js";
import { mapLines } from "./mapLines.js";
import { oneHotByHand } from "./oneHotByHand.js";
import { ownText } from "./ownText.js";
import { quoted } from "./quoted.js";
import { shortened } from "./shortened.js";
import { texts } from "./texts.js";
import { tokenIndexOf } from "./tokenIndexOf.js";
import { wordsAndSigns } from "./wordsAndSigns.js";

const { text, maxlen, dictionary, seed, backend, values } = settings("text-basics", texts, ({ help }) => ({
  text: ownText({ meaning: help.text }),
  maxlen: integer({ min: 1, max: 50, default: 5, meaning: help.maxlen }),
  dictionary: oneOf(["traditional", "default"], { default: "traditional", meaning: help.dictionary }),
  seed: integer({ min: 0, max: 2 ** 32 - 1, default: 1, meaning: help.seed }),
}));
const { glance, sentences, ngramSentences, reviews, corpus, inputs, samples } = examples(values.text);
const show = (label: string, lines: readonly string[]) => console.log(labelled(label, lines));
const wordLines = (words: Iterable<string>, brackets?: string) => listLines(Array.from(words, quoted), brackets);
const numberLines = (lists: readonly (readonly number[])[]) => lists.flatMap((list) => listLines(list.map(String)));

console.log(text.backend(await useBackend(backend)));
console.log(text.legend);

// The four steps at a glance: words, numbers, one length, one-hot rows.
if (glance.length > 0) console.log(text.glance.heading);
for (const [i, tokens] of glance.entries()) {
  if (i > 0) console.log();
  const numbers = new Tokenizer().fitOnTexts(tokens).textsToSequences(tokens);
  const aligned = padSequences(numbers);
  const rows = toCategorical(aligned);
  show(
    text.glance.words,
    tokens.flatMap((words) => wordLines(words)),
  );
  show(text.glance.numbers, numberLines(numbers));
  show(text.glance.aligned(aligned.shape), arrayLines(aligned));
  show(text.glance.oneHot(rows.shape), arrayLines(rows));
}

// 1. Words: in English what stands between blanks, in Chinese what a dictionary finds; then without stop words.
const segmenter = await createSegmenter({ dictionary });
const cut = (sentence: string) =>
  isChinese(sentence) ? withoutSigns(segmenter.cut(sentence)) : textToWordSequence(sentence);
console.log(text.words.heading);
for (const [i, sentence] of sentences.entries()) {
  if (i > 0) console.log();
  const leftOut = stopWords(isChinese(sentence) ? "zh" : "en");
  show(text.words.sentence(isChinese(sentence)), [quoted(sentence)]);
  if (isChinese(sentence)) show(text.words.withSigns, wordLines(segmenter.cut(sentence)));
  show(text.words.withoutSigns, wordLines(cut(sentence)));
  show(text.words.withoutStopWords, wordLines(removeStopWords(cut(sentence), { words: leftOut })));
}

// 2. N-grams: runs of neighbours. A bag keeps each once and knows no order; a bag of words counts, signs too.
const split = (sentence: string, splitEnglish: (sentence: string) => string[]) =>
  isChinese(sentence) ? segmenter.cut(sentence).filter((word) => word.trim() !== "") : splitEnglish(sentence);
console.log(text.bags.heading);
for (const sentence of ngramSentences) {
  show(text.bags.ngrams, wordLines(ngrams(cut(sentence), 2)));
  show(text.bags.bag, wordLines(bagOfNgrams(cut(sentence), 2), "{}"));
}
const counter = new Tokenizer({ analyzer: (review) => split(review, wordsAndSigns) }).fitOnTexts(reviews);
const counts = Array.from(counter.wordCounts).sort(([, a], [, b]) => b - a);
show(text.bags.counts(counts.length), mapLines(new Map(counts.slice(0, 20))));

// 3. Numbers: a Tokenizer learns its table from a corpus; a word that is not in there becomes its oovToken.
const tokenizer = new Tokenizer({ oovToken: "NiD", analyzer: cut }).fitOnTexts(corpus);
const sequences = tokenizer.textsToSequences(inputs);
console.log(text.numbers.heading);
show(text.numbers.corpus, wordLines(corpus));
show(text.numbers.wordIndex, mapLines(tokenizer.wordIndex));
show(text.numbers.indexWord, mapLines(tokenizer.indexWord));
show(text.numbers.inputs, wordLines(inputs));
show(text.numbers.sequences, numberLines(sequences));
show(text.numbers.back, wordLines(tokenizer.sequencesToTexts(sequences)));

// 4. One length: zeros in front of what is too short; what is too long loses its end.
const padded = padSequences(sequences, { maxlen, truncating: "post" });
console.log(text.padding.heading);
show(text.padding.padded(padded.shape), arrayLines(padded));

// 5. Three encodings: one-hot, multi-hot, and the vectors of an Embedding layer that has learnt nothing yet.
const columns = tokenizer.wordIndex.size + 1;
const oneHot = toCategorical(padded, { numClasses: columns });
const multiHot = tokenizer.textsToMatrix(inputs);
const embeddingsInitializer = randomUniform({ minval: -0.05, maxval: 0.05, seed });
const small = embedding({ inputDim: columns, outputDim: 3, embeddingsInitializer });
const vectors = small.apply(tensor(padded.data, [...padded.shape])) as Tensor;
const vectorRows = { data: await vectors.data(), shape: vectors.shape };
const labels = Array.from(padded.data, (index) => (index === 0 ? text.padding.none : tokenizer.indexWord.get(index)!));
console.log(text.encodings.heading);
show(text.encodings.oneHot(oneHot.shape), arrayLines(oneHot, labels));
show(text.encodings.multiHot(multiHot.shape), arrayLines(multiHot));
show(text.encodings.embedding(vectors.shape), arrayLines(vectorRows, labels));

// 6. One-hot words with the columns in the order of the alphabet.
const different = [...new Set(cut(samples[0]!))];
const encoder = new LabelEncoder().fit(different);
console.log(text.sorted.heading);
show(text.sorted.classes, wordLines(encoder.classes));
show(text.sorted.rows, arrayLines(toCategorical(encoder.transform(different)), different));

// 7. One-hot words by hand: 10 words of each sample, with the signs on them; index 0 is nobody's.
const words = samples.map((sample) => split(sample, (english) => english.split(/\s+/)));
const tokenIndex = tokenIndexOf(words.flat());
const wordNumbers = words.map((list) => list.map((word) => tokenIndex.get(word)!));
const wordResults = oneHotByHand(wordNumbers, 10, tokenIndex.size + 1);
console.log(text.byHand.heading);
show(text.byHand.samples, wordLines(samples));
show(text.byHand.tokenIndex, mapLines(tokenIndex));
show(text.byHand.results(wordResults.shape), arrayLines(sliceRows(wordResults, 0, 1), words[0]));

// 8. One-hot characters by hand: 50 of each sample. The table is Python's string.printable, and what it lacks behind it.
const characters = samples.map((sample) => Array.from(sample));
const characterIndex = tokenIndexOf([...charactersOf(), ...characters.flat()]);
const characterNumbers = characters.map((list) => list.map((character) => characterIndex.get(character)!));
const characterResults = oneHotByHand(characterNumbers, 50, characterIndex.size + 1);
const firstRow = characterResults.data.subarray(0, characterIndex.size + 1);
console.log(text.characters.heading);
show(text.characters.tableSize, [`${characterIndex.size}`]);
show(text.characters.numbers(quoted(shortened(samples[0]!, 40))), numberLines(characterNumbers.slice(0, 1)));
show(text.characters.results(characterResults.shape), []);
show(
  text.characters.firstRow(quoted(characters[0]![0]!), characterNumbers[0]![0]!),
  listLines(Array.from(firstRow, String), "[]", " "),
);

// 9. With Keras: a Tokenizer that keeps 1000 words, and its texts as rows of a matrix.
const keras = new Tokenizer({ numWords: 1000, analyzer: cut }).fitOnTexts(samples);
const kerasSequences = keras.textsToSequences(samples);
const matrix = keras.textsToMatrix(samples, { mode: "binary" });
console.log(text.keras.heading);
show(text.keras.sequences, numberLines(kerasSequences));
show(text.keras.matrix(matrix.shape), arrayLines(matrix));
show(text.keras.wordIndex, mapLines(keras.wordIndex));
show(text.keras.found(keras.wordIndex.size), []);

// 10. The hashing trick: a hash numbers the words, and no table is kept. Two words may get the same number.
const hash = (word: string) => hashingTrick(word, 1000, { analyzer: (token) => [token] });
const hashed = words.map((list) => list.flatMap(hash));
const hashedResults = oneHotByHand(hashed, 10, 1000);
const numberOf = new Map(words.flat().map((word, i) => [word, hashed.flat()[i]!]));
console.log(text.hashing.heading);
show(text.hashing.numbers, mapLines(numberOf));
show(text.hashing.collisions(collisionsOf(numberOf)), []);
show(text.hashing.results(hashedResults.shape), arrayLines(sliceRows(hashedResults, 0, 1), words[0]));

// 11. An Embedding layer of the size on the slide: [samples, words] -> [samples, words, 64].
const ids = padSequences(kerasSequences);
const layer = embedding({ inputDim: 1000, outputDim: 64, embeddingsInitializer });
const embedded = layer.apply(tensor(ids.data, [...ids.shape])) as Tensor;
console.log(text.layer.heading);
show(text.layer.shapes(ids.shape, embedded.shape, layer.countParams()), []);
