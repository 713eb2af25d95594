import { join } from "node:path";
import fc from "fast-check";
import { describeGolden, readJson } from "@seqloom/testing";
import { keras2Summary } from "./keras2Summary.js";
import type { LayerRow, ModelRows } from "./ModelRows.js";

/** Models and their summaries in Keras, made by fixtures/make_summaries.py. */
interface Fixture {
  models: Record<string, ModelRows>;
  texts: { library: string; model: string; options: object; lines: string[] }[];
}
const { models, texts } = readJson<Fixture>(join(import.meta.dirname, "../fixtures/summaries.json"));
const plain = { expandNested: false, showTrainable: false };

describe("keras2Summary", () => {
  it.each(texts.filter(({ library }) => library === "keras2").map((text) => [text.model, text] as const))(
    "prints the model %s as Keras 2 does",
    (name, { options, lines }) => {
      expect(keras2Summary(models[name]!, { ...plain, ...options }).split("\n")).toEqual(lines);
    },
  );

  it("counts a Chinese character as one, as Keras 2 does", () => {
    const layers = [{ ...models.names!.layers[0]!, name: "一二三四五六七八九十".repeat(3) }];
    const lines = keras2Summary({ ...models.names!, layers }, plain).split("\n");
    expect(lines[4]).toBe(
      " 一二三四五六七八九十一二三四五六七八九十一二三四五六  (None, 3)                 15        ",
    );
    expect(lines[5]).toBe(` 七八九十 (Dense)${" ".repeat(52)}`);
  });

  it("makes every line as long as the rule, and loses no character of a name", () => {
    const layer = models.embedding_lstm!.layers[0]!;
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z_]{1,60}$/), fc.integer({ min: 34, max: 120 }), (name, lineLength) => {
        const model = { ...models.embedding_lstm!, layers: [{ ...layer, name }] };
        const lines = keras2Summary(model, { ...plain, lineLength }).split("\n");
        const rule = lines.indexOf("=".repeat(lineLength));
        const table = lines.slice(1, lines.indexOf("=".repeat(lineLength), rule + 1));
        expect(new Set(table.map((line) => line.length))).toEqual(new Set([lineLength]));
        const end = Math.floor(0.45 * lineLength) - 2;
        const firstCells = table.slice(rule, -1).map((line) => line.slice(1, end));
        expect(firstCells.join("").trimEnd()).toBe(`${name} (Embedding)`);
      }),
    );
  });

  it("says that a model without layers is not built", () => {
    expect(() => keras2Summary(models.not_built!, plain)).toThrow(
      'summary: the model "sequential" is not built yet; add layers to it, the first with inputShape.',
    );
  });

  it("refuses a line that is too short for its columns", () => {
    expect(() => keras2Summary(models.two_inputs!, { ...plain, lineLength: 40 })).toThrow(
      "summary: lineLength must be wide enough for 4 columns, got 40.",
    );
  });

  it("ends however deep models are nested", () => {
    const innermost: LayerRow = models.frozen!.layers[2]!;
    const nested = Array.from({ length: 30 }).reduce<LayerRow>((row) => ({ ...row, layers: [row] }), innermost);
    const text = keras2Summary({ ...models.frozen!, layers: [nested] }, { ...plain, expandNested: true });
    expect(text).toContain(`${"|".repeat(30)} `);
  });

  describeGolden<{ cases: { kind: string; library: string; case: string; text: string }[] }>(
    "training/console.json.gz",
    ({ cases }) => {
      const summaries = cases.filter(({ kind, library }) => kind === "summary" && library === "keras2");
      it("has 7 models, in a terminal and in a pipe", () => expect(summaries).toHaveLength(7 * 2));
      it.each(
        summaries.filter((golden) => golden.case !== "not_built").map((golden) => [golden.case, golden] as const),
      )("%s: byte for byte", (name, { text }) => {
        expect(`${keras2Summary(models[name]!, plain)}\n`).toBe(text);
      });
    },
  );
});
