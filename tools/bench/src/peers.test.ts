import { existsSync } from "node:fs";
import { join } from "node:path";
import { chosenRows, type ModelRow } from "./modelRows.js";
import { chosenPeers, PEERS } from "./peers.js";

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
  it("takes all of a library by its name, and ours always", () => {
    expect(chosenPeers(["pytorch", "keras"]).map(({ name }) => name)).toEqual([
      "ours",
      "keras",
      "pytorch-flush",
      "pytorch-denormals",
    ]);
    expect(chosenPeers(undefined)).toEqual(PEERS);
  });

  it("names the peer that is not there", () => {
    expect(() => chosenPeers(["theano"])).toThrow("--peers must name peers of ours, ours-relaxed,");
  });
});
