import { testDamaged } from "@seqloom/testing";
import { fromBackupFile, toBackupFile } from "./backup/backupFile.node.js";
import { decodeState, encodeState } from "./state/encodeState.js";

const state = { epoch: 3, weights: [Float32Array.of(1, 2), Int32Array.of(3)] };

describe("damaged backups", () => {
  testDamaged("backup", {
    caller: "f",
    bytes: Buffer.concat(toBackupFile(encodeState("f", "state", state))),
    read: (bytes) => {
      const read = fromBackupFile(bytes);
      if ("problem" in read) throw new Error(`f: ${read.problem}`);
      return decodeState(read.json, read.bytes);
    },
    check: (read) => void expect(read).toEqual(state),
  });
});
