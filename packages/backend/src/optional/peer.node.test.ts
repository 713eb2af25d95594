import * as tf from "@tensorflow/tfjs-core";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importPeer, nameOfPackage, pathOfPeer } from "./peer.node.js";

describe("pathOfPeer", () => {
  it("is the file of a package that is installed", () => {
    expect(existsSync(pathOfPeer("@tensorflow/tfjs-core")!)).toBe(true);
  });

  it("is undefined for a package that is not", () => {
    expect(pathOfPeer("@seqloom/there-is-none")).toBeUndefined();
  });
});

describe("nameOfPackage", () => {
  it("is what the package calls itself, whatever its folder is called", () => {
    const folder = mkdtempSync(join(tmpdir(), "alias-"));
    mkdirSync(join(folder, "tfjs-node/dist"), { recursive: true });
    writeFileSync(join(folder, "tfjs-node/package.json"), '{ "name": "another" }');
    writeFileSync(join(folder, "tfjs-node/dist/package.json"), '{ "type": "commonjs" }');
    expect(nameOfPackage(join(folder, "tfjs-node/dist/index.js"))).toBe("another");
    rmSync(folder, { recursive: true });
  });
});

describe("importPeer", () => {
  it("gives the same copy as an import statement", async () => {
    const { default: peer } = await importPeer<{ default: typeof tf }>("@tensorflow/tfjs-core");
    expect(peer.engine()).toBe(tf.engine());
  });
});
