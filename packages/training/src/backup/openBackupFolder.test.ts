import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeState, encodeState } from "../state/encodeState.js";
import { testFolder } from "../testing/stoppedTraining.js";
import { openBackupFolder as openInBrowser } from "./openBackupFolder.browser.js";
import { openBackupFolder as openInNode } from "./openBackupFolder.node.js";

const state = (epoch: number) => encodeState("f", "state", { epoch, weights: Float32Array.of(epoch) });

describe("openBackupFolder in Node", () => {
  let path: string;
  beforeEach(() => void (path = join(testFolder(), "runs", "backup")));

  const read = async (warnings: string[] = []) => {
    const backup = await openInNode("f", path).read((text) => warnings.push(text));
    return backup && decodeState(backup.json, backup.bytes);
  };

  it("has no backup at first", async () => {
    expect(await read()).toBeUndefined();
    expect(readdirSync(path)).toEqual([]);
  });

  it("keeps the last backups, and reads the newest", async () => {
    const folder = openInNode("f", path);
    for (const epoch of [1, 2, 3]) await folder.write(state(epoch), 2);
    expect(readdirSync(path)).toEqual(["training-000002.backup", "training-000003.backup"]);
    expect(await read()).toEqual({ epoch: 3, weights: Float32Array.of(3) });
    await folder.write(state(4), 1);
    expect(readdirSync(path)).toEqual(["training-000004.backup"]);
  });

  it("counts on behind 999999", async () => {
    const folder = openInNode("f", path);
    await folder.write(state(1), 2);
    const name = join(path, "training-000001.backup");
    writeFileSync(join(path, "training-999999.backup"), readFileSync(name));
    await folder.write(state(2), 2);
    expect(readdirSync(path).sort()).toEqual(["training-1000000.backup", "training-999999.backup"]);
    expect(await read()).toMatchObject({ epoch: 2 });
  });

  it("takes the backup before one that was cut short, and says so", async () => {
    const folder = openInNode("f", path);
    for (const epoch of [1, 2]) await folder.write(state(epoch), 2);
    const newest = join(path, "training-000002.backup");
    truncateSync(newest, 150);
    const warnings: string[] = [];
    expect(await read(warnings)).toMatchObject({ epoch: 1 });
    expect(readdirSync(path)).toEqual(["training-000001.backup"]);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^f: .*training-000002.backup cannot be used: it has 150 bytes of \d+. The backup before it is taken, if there is one.$/,
      ),
    ]);
  });

  it("refuses backups of a later version", async () => {
    const folder = openInNode("f", path);
    await folder.write(state(1), 2);
    writeFileSync(join(path, "training-000002.backup"), "seqloom-backup 7 and more\n");
    await expect(read()).rejects.toThrow(
      /^f: backupDir must be a folder of backups of format 1 or earlier, got "format 7 in .*". A later version of @seqloom\/training wrote them.$/,
    );
  });

  it("removes what a program that was killed has not finished, and in the end its own files alone", async () => {
    const folder = openInNode("f", path);
    await folder.write(state(1), 2);
    writeFileSync(join(path, "training-000002.backup.partial"), "half");
    writeFileSync(join(path, "notes.txt"), "mine");
    const again = openInNode("f", path);
    expect(readdirSync(path)).toEqual(["notes.txt", "training-000001.backup"]);
    await again.clear();
    expect(readdirSync(path)).toEqual(["notes.txt"]);
  });

  it("removes the folder with its last backup", async () => {
    const folder = openInNode("f", path);
    await folder.write(state(1), 2);
    await folder.clear();
    expect(existsSync(path)).toBe(false);
  });

  it("says what the system says where it cannot be written", () => {
    const file = join(testFolder(), "file");
    writeFileSync(file, "");
    expect(() => openInNode("f", join(file, "backup"))).toThrow(
      /^f: backupDir must be a folder that can be made and written, got ".*"\. The system says: ENOTDIR/,
    );
  });
});

describe("openBackupFolder in a browser", () => {
  it("says what there is instead", () => {
    expect(() => openInBrowser("backupAndRestore", "backup")).toThrow(
      'backupAndRestore: backupDir must be used in Node, got "backup". A browser has no folders; there a modelCheckpoint can keep the model',
    );
  });
});
