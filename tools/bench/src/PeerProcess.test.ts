import { join } from "node:path";
import { PeerProcess } from "./PeerProcess.js";

const PROGRAM = join(import.meta.dirname, "testing/turns.ts");
const LIMIT = 60;

describe("PeerProcess", () => {
  it("answers line by line", async () => {
    const peer = new PeerProcess(PROGRAM, { args: ["fine"] });
    expect(await peer.answer(LIMIT)).toEqual({ sgdLosses: [1], losses: [2], facts: "Node, fine" });
    expect(await peer.ask("train 40", LIMIT)).toEqual({ times: [40] });
    expect(await peer.ask("memory", LIMIT)).toEqual({ peakMb: 100, addedMb: 20 });
    peer.kill();
  });

  it("says why there is no answer", async () => {
    const peer = new PeerProcess(PROGRAM, { args: ["fail"] });
    expect(await peer.answer(LIMIT)).toEqual({ cannot: expect.stringContaining("ended with 1: ") as string });
    const missing = new PeerProcess(PROGRAM, { node: "/no/such/node", args: ["fine"] });
    expect(await missing.answer(LIMIT)).toEqual({ cannot: expect.stringContaining("does not start") as string });
  });

  it("ends a program that takes too long", async () => {
    const peer = new PeerProcess(PROGRAM, { args: ["sleep"] });
    expect(await peer.answer(1)).toEqual({ cannot: "not done in 1 s" });
  });
});
