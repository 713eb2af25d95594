import { TimeseriesDataset } from "./TimeseriesDataset.js";

function numbered(options: { count?: number; batchSize?: number | null; shuffle?: boolean; seed?: number } = {}) {
  return new TimeseriesDataset({
    ...{ caller: "windows", count: 10, batchSize: 4, shuffle: false, seed: 0, warnings: [], ...options },
    take: (windows) => ({ x: { data: windows, shape: [windows.length, 1] } }),
  });
}

const sorted = (batches: Iterable<{ x: { data: Int32Array } }>) =>
  [...batches].flatMap(({ x }) => [...x.data]).sort((a, b) => a - b);
const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

describe("TimeseriesDataset", () => {
  it("counts batches and windows, and gives a smaller last batch", () => {
    const dataset = numbered();
    expect([dataset.length, dataset.windows]).toEqual([3, 10]);
    expect([...dataset].map(({ x }) => [...x.data])).toEqual([[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]]); // prettier-ignore
    expect(dataset.at(-1)).toEqual(dataset.at(2));
    expect(() => dataset.at(3)).toThrow("windows.at: index must be an integer from -3 to 2, got 3.");
  });

  it("gives single windows without the axis of the batch for batchSize null", () => {
    expect(numbered({ batchSize: null }).at(7)).toEqual({ x: { data: Int32Array.of(7), shape: [1] } });
    expect(numbered({ batchSize: null })).toHaveLength(10);
  });

  it("shuffles every pass anew, each window once, by the seed", () => {
    const [one, other] = [numbered({ shuffle: true, seed: 1 }), numbered({ shuffle: true, seed: 1 })];
    const [first, second] = [[...one], [...one]];
    expect([sorted(first), sorted(second)]).toEqual([all, all]);
    expect(first).not.toEqual(second);
    expect([[...other], [...other]]).toEqual([first, second]);
    expect([...numbered({ shuffle: true, seed: 2 })]).not.toEqual(first);
  });

  it("goes on in the middle of an epoch at the place of getState", () => {
    const [one, other] = [numbered({ shuffle: true, seed: 1 }), numbered({ shuffle: true, seed: 2 })];
    for (const index of [0, 1, 2, 0]) one.at(index);
    other.setState(one.getState());
    const rest = [1, 2, 0, 1, 2];
    expect(rest.map((index) => other.at(index))).toEqual(rest.map((index) => one.at(index)));
  });

  it("begins an epoch when a batch is asked for again", () => {
    const dataset = numbered({ shuffle: true });
    const epoch = () => [2, 0, 1].map((batch) => dataset.at(batch));
    const epochs = [epoch(), epoch(), epoch()];
    for (const batches of epochs) expect(sorted(batches)).toEqual(all);
    expect(epochs[0]).not.toEqual(epochs[1]);
  });
});
