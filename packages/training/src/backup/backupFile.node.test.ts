import { encodeState } from "../state/encodeState.js";
import { FORMAT, fromBackupFile, toBackupFile } from "./backupFile.node.js";

const state = encodeState("f", "state", { epoch: 3, weights: [Float32Array.of(1, 2), Int32Array.of(3)] });
const file = (): Uint8Array => Buffer.concat(toBackupFile(state));

describe("toBackupFile", () => {
  it("begins with a line that can be read, and JSON", () => {
    const [line, json] = Buffer.from(file()).toString("latin1").split("\n");
    expect(line).toMatch(/^seqloom-backup 1 \d+ 12 [0-9a-f]{64}$/);
    expect(json).toBe(state.json);
  });
});

describe("fromBackupFile", () => {
  it("gives JSON and bytes again", () => {
    const read = fromBackupFile(file()) as { json: string; bytes: Uint8Array };
    expect(read.json.trimEnd()).toBe(state.json);
    expect([...read.bytes]).toEqual(state.arrays.flatMap((bytes) => [...bytes]));
  });

  it("says why there is none in a file", () => {
    const whole = file();
    expect(fromBackupFile(whole.subarray(0, 200))).toEqual({ problem: `it has 200 bytes of ${whole.length}` });
    expect(fromBackupFile(whole.subarray(0, 10))).toEqual({ problem: "it is no backup" });
    expect(fromBackupFile(new Uint8Array())).toEqual({ problem: "it is no backup" });
    const flipped = whole.slice();
    flipped[flipped.length - 1]! ^= 1;
    expect(fromBackupFile(flipped)).toEqual({ problem: "its checksum is another one" });
  });

  it("says the version of a later format", () => {
    const later = Buffer.from(
      Buffer.from(file())
        .toString("latin1")
        .replace(/ 1 /, ` ${FORMAT + 1} `),
      "latin1",
    );
    expect(fromBackupFile(later)).toEqual({ problem: `it is of version ${FORMAT + 1}`, version: FORMAT + 1 });
  });
});
