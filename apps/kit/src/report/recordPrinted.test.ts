import { recordPrinted } from "./recordPrinted.js";

describe("recordPrinted", () => {
  it("prints as before, and records without colours", () => {
    const before = { log: console.log, warn: console.warn };
    const shown: unknown[] = [];
    const recorded: string[] = [];
    console.log = (...values: unknown[]) => void shown.push(values);
    console.warn = (...values: unknown[]) => void shown.push(values);
    try {
      recordPrinted((text) => void recorded.push(text));
      console.log("\u001b[31mred\u001b[39m", 7);
      console.warn("careful");
    } finally {
      Object.assign(console, before);
    }
    expect(shown).toEqual([["\u001b[31mred\u001b[39m", 7], ["careful"]]);
    expect(recorded).toEqual(["red 7", "careful"]);
  });
});
