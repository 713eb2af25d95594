import { wayRows } from "./wayRows.js";

describe("wayRows", () => {
  it("puts this run beside Keras, fresh weights first", () => {
    const rows = wayRows({ tried: "100 + 12", fresh: "12" }, { tried: 0.01, fresh: 0.1 });
    expect(rows.map(([name, ours]) => [name, ours])).toEqual([
      ["12", "0.1000"],
      ["100 + 12", "0.0100"],
    ]);
    // Keras 3.15.1: 100 epochs before the 12 make an error that is smaller by more than the seeds differ
    expect(rows[0]![2]).toBe("0.0444 – 0.1907");
    expect(parseFloat(rows[1]![2]!)).toBeLessThan(0.0444);
  });
});
