import * as tf from "@tensorflow/tfjs-core";
import { existsSync } from "node:fs";
import { importPeer, pathOfPeer } from "./peer.node.js";

describe("pathOfPeer", () => {
  it("is the file of a package that is installed", () => {
    expect(existsSync(pathOfPeer("@tensorflow/tfjs-core")!)).toBe(true);
  });

  it("is undefined for a package that is not", () => {
    expect(pathOfPeer("@seqloom/there-is-none")).toBeUndefined();
  });
});

describe("importPeer", () => {
  it("gives the same copy as an import statement", async () => {
    const { default: peer } = await importPeer<{ default: typeof tf }>("@tensorflow/tfjs-core");
    expect(peer.engine()).toBe(tf.engine());
  });
});
