import { chosenTextTasks, TEXT_TASKS } from "./textTasks.js";

describe("chosenTextTasks", () => {
  it("takes those that are named, in the order of the table, and all for none", () => {
    expect(chosenTextTasks(["glove", "tokenizer"]).map(({ name }) => name)).toEqual(["tokenizer", "glove"]);
    expect(chosenTextTasks(undefined)).toBe(TEXT_TASKS);
  });

  it("names the tasks that there are", () => {
    expect(() => chosenTextTasks(["bert"])).toThrow("--tasks must name some of tokenizer, padSequences,");
  });
});
