import { join } from "node:path";
import { measureRow } from "./measureRow.js";
import { chosenRows } from "./modelRows.js";

const PROGRAM = join(import.meta.dirname, "testing/turns.ts");
const [row] = chosenRows(["7"]);
const settings = { threads: 1, nodes: [{ major: "24", path: "node" }], seconds: 0.09, limit: 60 };

describe("measureRow", () => {
  it("asks peers in turns, and keeps the reason of those without a time", async () => {
    const peer = (name: string) => ({ name, title: name, program: PROGRAM, mode: "" });
    const peers = [peer("one"), peer("two"), { ...peer("shy"), excuse: () => "it has no layers" }];
    const results = await measureRow(row!, peers, "no folder", settings);
    const measured = {
      sgdLosses: [1],
      losses: [2],
      facts: "Node, no folder",
      ms: 30,
      steps: 3,
      peakMb: 100,
      addedMb: 20,
    };
    expect(results).toEqual({ one: measured, two: measured, shy: { cannot: "it has no layers" } });
  });

  it("asks for a prediction too where the row has one, of our ways in the last Node only", async () => {
    const peer = (name: string) => ({ name, title: name, program: PROGRAM, mode: "" });
    const nodes = [{ major: "20", path: "node" }, ...settings.nodes];
    const peers = [peer("plan@20"), peer("plan@24"), peer("keras")];
    const results = await measureRow({ ...row!, predicts: 9 }, peers, "no folder", { ...settings, nodes });
    expect(peers.map(({ name }) => results[name])).toEqual([
      expect.not.objectContaining({ predictMs: 9 }),
      expect.objectContaining({ predictMs: 9 }),
      expect.objectContaining({ predictMs: 9 }),
    ]);
  });

  it("leaves out a peer that is not ready in time", async () => {
    const slow = { name: "slow", title: "slow", program: PROGRAM, mode: "", limit: 1 };
    const results = await measureRow(row!, [slow], "sleep", settings);
    expect(results).toEqual({ slow: { cannot: "not done in 1 s" } });
  });
});
