import { CHINESE_PEERS } from "./chinesePeers.js";
import { type ChineseResult, loadTable, type MeasuredPeer, speedTable } from "./chineseTables.js";

const [ours, , python, nodeRs] = CHINESE_PEERS as [(typeof CHINESE_PEERS)[number], ...typeof CHINESE_PEERS];

function result(ms: number, answer: string): ChineseResult {
  const task = { first: 2 * ms, ms, runs: 5, answer, facts: "" };
  const loads = [300, 100, 200].map((load) => ({ ms: load, memory: 40, peak: 80 }));
  return { hmm: task, noHmm: { ...task, ms: ms / 2, first: ms }, loads };
}

const measured: MeasuredPeer[] = [
  [ours, result(20, "ab")],
  [python!, result(250, "ab")],
  [nodeRs!, { cannot: "not installed" }],
];

describe("speedTable", () => {
  it("counts megabytes of UTF-8 a second, beside Python", () => {
    expect(speedTable(measured, 200_000, "hmm")).toEqual([
      ["MB/s, with HMM", "aim", "first pass", "later", "to Python", "all cuts as Python's"],
      ["exact", "10", "5.00", "10.00", "12.5x", "yes"],
      ["jieba for Python", "-", "0.40", "0.80", "1.0x", "yes"],
      ["@node-rs/jieba", "-", "-", "-", "-", "-"],
    ]);
    expect(speedTable(measured, 200_000, "noHmm")[1]).toEqual(["exact", "-", "10.00", "20.00", "12.5x", "yes"]);
  });

  it("compares with nothing where Python has no jieba", () => {
    const [, first] = speedTable(
      [
        [ours, result(20, "ab")],
        [python!, { cannot: "no jieba" }],
      ],
      200_000,
      "hmm",
    );
    expect(first!.slice(4)).toEqual(["-", "-"]);
  });

  it("says where the cuts are others", () => {
    const [, first] = speedTable([[ours, result(20, "cd")], measured[1]!], 200_000, "hmm");
    expect(first![5]).toBe("no");
  });
});

describe("loadTable", () => {
  it("shows the median over the processes", () => {
    expect(loadTable(measured)).toEqual([
      ["loading", "aim", "ms", "MB held", "MB at most"],
      ["exact", "500 ms, 60 MB", "200", "40", "80"],
      ["jieba for Python", "-", "200", "40", "80"],
      ["@node-rs/jieba", "-", "-", "-", "-"],
    ]);
  });
});
