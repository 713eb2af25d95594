import { recurrentRows } from "./recurrentRows.js";

describe("recurrentRows", () => {
  it("have the figures of the slides: lunch 5 of 6, stock 0.0039, reviews 88.28 %", () => {
    expect(recurrentRows.flatMap(({ slide }) => slide ?? [])).toEqual([5 / 6, 0.0039, 0.8828]);
  });

  it("ask for 70 % of the homework", () => {
    const homework = recurrentRows.filter(({ app }) => app === "reuters-topics");
    expect(homework.map(({ wanted }) => wanted)).toEqual([0.7, 0.7]);
  });
});
