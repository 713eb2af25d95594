import { useBackend } from "@seqloom/backend";
import { reviewNumbers, reviewTexts } from "./reviewData.js";
import { stepTexts, wordsEn, wordsZhTw } from "./stepTexts.js";

beforeAll(() => useBackend("cpu"));

describe("stepTexts", () => {
  const [steps, chinese] = [stepTexts(wordsEn), stepTexts(wordsZhTw)];
  const demo = { seed: 1, demo: true, quick: false, dataDir: undefined } as const;

  it("show shapes, the first review with its label, and its last 20 words", async () => {
    const data = await reviewNumbers(demo);
    const text = steps.data(data);
    expect(text).toContain("Shapes: x_train (2000,), y_train (2000,), x_test (500,), y_test (500,)\n");
    expect(text).toMatch(/ {2}x_train\[0\]:( |\n {4})\[1, \d/);
    expect(text).toMatch(/y_train\[0\]: [01] \((good|bad)\)/);
    const twenty = text.slice(text.indexOf("its last 20 words")).match(/-?\d+/g)!.slice(1).map(Number);
    expect(twenty).toHaveLength(20);
    expect(twenty.slice(-3)).toEqual(Array.from(data.train.x[0]!).slice(-3));
    expect(chinese.data(data)).toMatch(/y_train\[0\]: [01]（[正負]評）/);
  });

  it("count the words where a tokenizer numbered them", async () => {
    expect(steps.data(await reviewTexts(demo))).toMatch(/\n49 different words in all\n/);
  });

  it("show a SimpleRNN twice, with the axes of the slide and its 322,080 parameters", () => {
    const text = steps.sequences();
    expect(
      text.match(/simple_rnn\S* \(SimpleRNN\) +\((None, )+32\) +2080/g)!.map((row) => row.match(/None/g)!.length),
    ).toEqual([1, 2]);
    expect(text.match(/Total params: 322080/g)).toHaveLength(2);
  });

  it("count the words without a vector, but for the padding", () => {
    const data = Float32Array.of(0, 0, 1, 0, 0, 0);
    expect(steps.vectors({ data, shape: [3, 2] })).toMatch(/^The matrix of the vectors, \(3, 2\): .*; 1 words that/);
  });
});
