import { CHINESE_PEERS } from "./chinesePeers.js";

describe("CHINESE_PEERS", () => {
  it("begin with ours, have names of their own, and jieba for Python once among them", () => {
    expect(CHINESE_PEERS[0]!.engine).toBe("exact");
    expect(new Set(CHINESE_PEERS.map(({ title }) => title)).size).toBe(CHINESE_PEERS.length);
    expect(CHINESE_PEERS.filter(({ engine }) => engine === undefined)).toEqual([CHINESE_PEERS[2]]);
  });
});
