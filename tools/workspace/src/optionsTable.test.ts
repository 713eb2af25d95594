import { boolean, custom, integer, oneOf, type Option, optional } from "@seqloom/array";
import { longestLine, optionsTable, withoutShared } from "./optionsTable.js";

const described = (rows: Readonly<Record<string, readonly [Option<unknown>, string]>>) => ({
  options: Object.fromEntries(Object.entries(rows).map(([name, [option]]) => [name, option])),
  texts: new Map(Object.entries(rows).map(([name, [, text]]) => [name, text])),
});

const lines = (...parameters: Parameters<typeof optionsTable>) =>
  optionsTable(...parameters)
    .split("\n")
    .slice(2);

describe("optionsTable", () => {
  it("says of each option what it is when left out, what is allowed, and what it is for", () => {
    const table = described({
      length: [integer({ min: 1 }), "Steps in a window."],
      stride: [integer({ default: 1 }), "Steps between windows; default 1."],
      padding: [oneOf(["pre", "post"], { default: "pre" }), 'Side of the zeros. Default: "pre".'],
      seed: [optional(integer()), "Seed. Left out: a fresh one."],
    });
    expect(lines(table)).toEqual([
      "| `length` | required | an integer of 1 or more | Steps in a window |",
      "| `stride` | `1` | an integer | Steps between windows |",
      '| `padding` | `"pre"` | "pre" or "post" | Side of the zeros |',
      "| `seed` | none | an integer | Seed. Left out: a fresh one |",
    ]);
  });

  it("leaves out a default in the middle of a text, or in its words for no value", () => {
    const table = described({
      fast: [boolean({ default: true }), "Whether to fuse; default true. Its last bits differ."],
      penalty: [custom<string | null>("a penalty", () => true, { default: null }), "Penalty; default none."],
      rate: [custom<number>("a rate", () => true, { default: 1e-5 }), "Rate; default 1e-5."],
      fill: [custom<string>("a text", () => true, { default: "zeros" }), "Fills it; default `zeros()`."],
    });
    const texts = lines(table).map((line) => line.split(" | ").at(-1));
    expect(texts).toEqual(["Whether to fuse. Its last bits differ |", "Penalty |", "Rate |", "Fills it |"]);
  });

  it("refuses a text with another default than the table's", () => {
    expect(() => optionsTable(described({ stride: [integer({ default: 2 }), "Steps; default 1."] }))).toThrow(
      "the option stride has the default 2, its JSDoc says 1.",
    );
  });

  it("refuses an option without a text", () => {
    expect(() => optionsTable({ options: { stride: integer() }, texts: new Map() })).toThrow(
      "the option stride has no JSDoc.",
    );
  });

  it("has the first sentence of a text where more makes the line too long, and the rest below", () => {
    const [first, second] = ["Places that are seen", `The others ${"and others ".repeat(12)}are not.`];
    const [row, blank, ...note] = lines(described({ places: [integer(), `${first}. ${second}`] }));
    expect(row).toBe(`| \`places\` | required | an integer | ${first} |`);
    expect(blank).toBe("");
    expect(note.map((line) => line.trim()).join(" ")).toBe(`- \`places\`: ${second}`);
    expect(Math.max(...note.map(({ length }) => length))).toBeLessThan(longestLine);
  });

  it("begins a long list of allowed values where all of it makes the line too long; all of it stands below", () => {
    const engine = oneOf(["exact and slow", "fast and wrong", "neither of the two"], { default: "exact and slow" });
    const cell = custom<unknown>("a cell (simpleRnnCell, lstmCell, gruCell, stackedRnnCells)", () => true);
    const [text, allowed] = ["Says what computes a step ".repeat(3).trim(), engine.allowed];
    expect(lines(described({ engine: [engine, "Engine."] }))).toEqual([
      `| \`engine\` | \`"exact and slow"\` | ${allowed} | Engine |`,
    ]);
    expect(lines(described({ engine: [engine, `${text}.`], cell: [cell, "Cell."] }))).toEqual([
      `| \`engine\` | \`"exact and slow"\` | "exact and slow", … | ${text} |`,
      "| `cell` | required | a cell … | Cell |",
      "",
      `- \`engine\`: It is ${allowed}.`,
      "- `cell`: It is a cell (simpleRnnCell, lstmCell, gruCell, stackedRnnCells).",
    ]);
  });

  it("refers to the sections of the page for the values that they hold", () => {
    const values = oneOf(["relu", "tanh", "linear"], { default: "tanh" });
    const penalty = (allowed: string) => custom<null>(allowed, () => true, { default: null });
    const sections = [
      { allowed: values.allowed, anchor: "activations" },
      { allowed: 'a regularizer, its name ("l2") or its config, or null', anchor: "regularizers" },
    ];
    const table = described({
      activation: [values, "Function."],
      penalty: [penalty('a regularizer, its name ("l2") or its config, or null'), "Penalty."],
      other: [penalty("a regularizer"), "Penalty."],
    });
    expect(lines(table, sections)).toEqual([
      '| `activation` | `"tanh"` | [one of 3 names](#activations) | Function |',
      "| `penalty` | `null` | [a regularizer](#regularizers) or null | Penalty |",
      "| `other` | `null` | a regularizer | Penalty |",
    ]);
  });
});

describe("withoutShared", () => {
  const table = described({
    units: [integer({ min: 1 }), "Size of the state."],
    seed: [optional(integer()), "Seed."],
    name: [optional(integer()), "Name."],
  });

  it("leaves out what another table of the page has just so", () => {
    const layer = described({ name: [optional(integer()), "Name."] });
    const random = described({ seed: [optional(integer()), "Seed."] });
    expect(Object.keys(withoutShared(table, [layer, random]))).toEqual(["units"]);
    expect(Object.keys(withoutShared(table, []))).toEqual(["units", "seed", "name"]);
  });

  it("keeps an option with another text, default or range", () => {
    const other = described({
      units: [integer({ min: 2 }), "Size of the state."],
      seed: [integer({ default: 0 }), "Seed."],
      name: [optional(integer()), "Name of the layer."],
    });
    expect(Object.keys(withoutShared(table, [other]))).toEqual(["units", "seed", "name"]);
  });
});
