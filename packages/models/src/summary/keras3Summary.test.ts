import { join } from "node:path";
import fc from "fast-check";
import { describeGolden, readJson } from "@seqloom/testing";
import { keras3Summary } from "./keras3Summary.js";
import type { ModelRows } from "./ModelRows.js";
import { terminalColumns } from "./terminalColumns.js";

/** Models and their summaries in Keras, made by fixtures/make_summaries.py. */
interface Fixture {
  models: Record<string, ModelRows>;
  texts: { library: string; model: string; options: object; lines: string[] }[];
}
const { models, texts } = readJson<Fixture>(join(import.meta.dirname, "../fixtures/summaries.json"));
const plain = { columns: 80, colors: false, expandNested: false, showTrainable: false };
const columnsOf = (line: string) => Array.from(line).reduce((sum, character) => sum + terminalColumns(character), 0);

describe("keras3Summary", () => {
  it.each(texts.filter(({ library }) => library === "keras3").map((text) => [text.model, text] as const))(
    "prints the model %s as Keras 3 does",
    (name, { options, lines }) => {
      expect(keras3Summary(models[name]!, { ...plain, ...options }).split("\n")).toEqual(lines);
    },
  );

  it("makes a table of equal lines from any names, and leaves four columns of the terminal free", () => {
    const layer = models.embedding_lstm!.layers[0]!;
    const name = fc.string({
      unit: fc.constantFrom("a", "_", " ", "午", "餐", "é", "🍜", "x"),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 40, max: 92 }),
        (names, columns) => {
          const model = { ...models.embedding_lstm!, layers: names.map((name) => ({ ...layer, name })) };
          const table = keras3Summary(model, { ...plain, columns })
            .split("\n")
            .slice(1, -3);
          expect(new Set(table.map(columnsOf))).toEqual(new Set([columns - 4]));
        },
      ),
    );
  });

  it("has the same text with and without colours", () => {
    for (const model of Object.values(models)) {
      const coloured = keras3Summary(model, { ...plain, colors: true });
      expect(coloured).toContain("\u001b[38;5;33m");
      const [first, ...pieces] = coloured.split("\u001b["); // each piece but the first begins with a style and an m
      const text = pieces.map((piece) => piece.slice(piece.indexOf("m") + 1)).join("");
      expect(first + text).toBe(keras3Summary(model, plain));
    }
  });

  it("refuses a terminal or a line that is too narrow for its columns", () => {
    expect(() => keras3Summary(models.nested!, { ...plain, showTrainable: true, columns: 30 })).toThrow(
      "summary: columns must be wide enough for 5 columns of text, got 30.",
    );
    expect(() => keras3Summary(models.nested!, { ...plain, lineLength: 10 })).toThrow(
      "summary: lineLength must be wide enough for 4 columns of text, got 10.",
    );
  });

  describeGolden<{ cases: { kind: string; library: string; case: string; tty: boolean; text: string }[] }>(
    "training/console.json.gz",
    ({ cases }) => {
      const summaries = cases.filter(({ kind, library }) => kind === "summary" && library === "keras3");
      it("has 7 models, in a terminal and in a pipe", () => expect(summaries).toHaveLength(7 * 2));
      it.each(summaries.map((golden) => [golden.case, golden.tty ? "a terminal" : "a pipe", golden] as const))(
        "%s in %s: byte for byte",
        (name, _, { tty, text }) => {
          const options = { ...plain, columns: tty ? 100 : 80, colors: tty };
          expect(`${keras3Summary(models[name]!, options)}\n`).toBe(text);
        },
      );
    },
  );
});
