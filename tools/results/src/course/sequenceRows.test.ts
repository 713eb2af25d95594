import { sequenceRows } from "./sequenceRows.js";

describe("sequenceRows", () => {
  it("name the model that they run by --model", () => {
    for (const { name, options, app } of sequenceRows.filter((row) => row.figure !== undefined)) {
      expect(options.slice(0, 2)).toEqual(["--model", name]);
      expect(["imdb-sentiment", "jena-temperature"]).toContain(app);
    }
  });

  it("have figures of Keras in parts of 1 for accuracies and standardized for errors", () => {
    for (const { keras, figure } of sequenceRows) {
      for (const value of keras?.values ?? []) {
        expect(value).toBeGreaterThan(figure!.isBetter === "higher" ? 0.5 : 0.2);
        expect(value).toBeLessThan(figure!.isBetter === "higher" ? 0.95 : 0.5);
      }
    }
  });
});
