import { type MeasuredTask, otherAnswers, taskNotes, taskTable } from "./taskTable.js";

const ours = { first: 900, ms: 700, runs: 5, answer: "ab12", facts: "Node 20" };
const tasks: MeasuredTask[] = [
  { title: "cut", aim: 1000, ours, peer: { ...ours, first: 5000, ms: 4200, facts: "Keras 3" } },
  { title: "pad", aim: undefined, ours, peer: { ...ours, ms: 350, answer: "cd34", facts: "Keras 3" } },
  { title: "read", aim: 10, ours, peer: { cannot: "python3 has not got it" } },
];

describe("taskTable", () => {
  it("shows how many times as long the peer takes, and which answers are others", () => {
    expect(taskTable(tasks, "Keras")).toEqual([
      ["ms", "aim", "ours, first call", "ours", "Keras, first call", "Keras", "ratio"],
      ["cut", "1000", "900", "700", "5000", "4200", "6.0x"],
      ["pad", "-", "900", "700", "900", "350", "0.5x ≠"],
      ["read", "10", "900", "700", "-", "-", "-"],
    ]);
  });
});

describe("otherAnswers", () => {
  it("names the tasks, those without a peer left out", () => {
    expect(otherAnswers(tasks)).toEqual(["pad"]);
  });
});

describe("taskNotes", () => {
  it("says each fact once, and why a peer is missing", () => {
    expect(taskNotes(tasks)).toEqual(["Node 20", "Keras 3", "read: python3 has not got it"]);
  });
});
