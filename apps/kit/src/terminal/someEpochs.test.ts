import { someEpochs } from "./someEpochs.js";

/** Numbers of the epochs that are shown, with what was printed. */
function shown(epochs: number): { numbers: number[]; lines: string[] } {
  const lines: string[] = [];
  const write = someEpochs((line) => lines.push(line));
  for (let epoch = 1; epoch <= epochs; epoch++) {
    write(`Epoch ${epoch}/${epochs}\n`);
    write(`25/25 - 0s - loss: ${epoch}`);
    write(".0000\n");
  }
  const numbers = lines.flatMap((line) => /^Epoch (\d+)/.exec(line)?.[1] ?? []).map(Number);
  return { numbers, lines };
}

describe("someEpochs", () => {
  it("shows the first five epochs, every twenty-fifth, and the last", () => {
    expect(shown(60).numbers).toEqual([1, 2, 3, 4, 5, 25, 50, 60]);
    expect(shown(3).numbers).toEqual([1, 2, 3]);
  });

  it("keeps the line of results behind each, whole, though it comes in pieces", () => {
    expect(shown(7).lines.slice(-2)).toEqual(["Epoch 7/7", "25/25 - 0s - loss: 7.0000"]);
    expect(shown(7).lines).toHaveLength(12);
  });
});
