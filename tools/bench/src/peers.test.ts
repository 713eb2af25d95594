import { existsSync } from "node:fs";
import { join } from "node:path";
import { chosenRows, type ModelRow } from "./modelRows.js";
import { chosenPeers, nameIn, PEERS } from "./peers.js";

const row = (id: string): ModelRow => chosenRows([id])[0]!;
const excuses = (id: string) => PEERS.filter(({ excuse }) => excuse?.(row(id))).map(({ name }) => name);

describe("PEERS", () => {
  it("have names of their own, and programs that are there", () => {
    expect(new Set(PEERS.map(({ name }) => name)).size).toBe(PEERS.length);
    for (const { program } of PEERS) expect(existsSync(join(import.meta.dirname, "..", program))).toBe(true);
  });

  it("say what they cannot train", () => {
    expect(excuses("1-relu")).toEqual(["pytorch-flush", "pytorch-denormals", "brain.js"]);
    expect(excuses("5-dropout")).toEqual(["pytorch-flush", "pytorch-denormals", "jax-js", "brain.js"]);
    expect(excuses("6")).toEqual([]);
  });

  it("say where a loss cannot be equal: tfjs's GRU, and wherever units are dropped", () => {
    const others = (id: string) => PEERS.filter(({ otherLoss }) => otherLoss?.(row(id))).map(({ name }) => name);
    expect(others("5")).toEqual(["tfjs-wasm", "tfjs-cpu", "brain.js"]);
    expect(others("2")).toEqual(["brain.js"]);
    expect(others("5-dropout")).toContain("keras");
  });
});

describe("chosenPeers", () => {
  const nodes = ["20", "24"].map((major) => ({ major, path: `node${major}` }));

  it("takes all of a library by its name, our ways in each Node, and the plan always", () => {
    expect(chosenPeers(["pytorch", "native"], nodes).map(({ name }) => name)).toEqual([
      "plan@20",
      "native@20",
      "plan@24",
      "native@24",
      "pytorch-flush",
      "pytorch-denormals",
    ]);
    expect(chosenPeers(["tape"], nodes).map(({ node }) => node)).toEqual(["node20", "node20", "node24", "node24"]);
  });

  it("takes all that are not on request where none is named", () => {
    const names = chosenPeers(undefined, nodes.slice(1)).map(({ name }) => name);
    const ways = ["plan@24", "tape@24", "strict@24", "native@24"];
    expect(names).toEqual([...ways, "keras", "pytorch-flush", "pytorch-denormals", "tfjs-wasm"]);
  });

  it("knows that Node 20 has relaxed SIMD behind a flag only", () => {
    const [, relaxed] = chosenPeers(["relaxed"], nodes);
    expect(relaxed!.flags).toEqual(["--experimental-wasm-relaxed-simd"]);
    expect(chosenPeers(["relaxed"], nodes)[3]!.flags).toBeUndefined();
    const [, strict] = chosenPeers(["strict"], nodes);
    expect(strict!.excuse!(row("5"))).toBe("the plan is strict there, relaxed SIMD stands behind a flag");
  });

  it("names the peer that is not there", () => {
    expect(() => chosenPeers(["theano"], nodes)).toThrow("--peers must name peers of plan, tape,");
  });
});

describe("nameIn", () => {
  it("is the name of a way with the version behind it", () => {
    expect(nameIn({ major: "24" }, "plan")).toBe("plan@24");
  });
});
