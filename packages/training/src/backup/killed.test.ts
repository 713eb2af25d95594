import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describeSlow, describeWhere } from "@seqloom/testing";
import {
  bundleTraining,
  killAtRandom,
  type ProgramRun,
  type ProgramSettings,
  type Remains,
  remainsOf,
  runFolder,
  startTraining,
  trainToEnd,
} from "../testing/killedTraining.js";

const MINUTE = 60_000;

/** Whether this program may mount a file system of its own. */
function mountObstacle(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "a small disk is mounted by root on Linux alone";
  const folder = runFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
    execFileSync("umount", [folder]);
    return undefined;
  } catch {
    return "mount is not allowed";
  }
}

/** Lets the program train on so many batches. */
async function trainOn({ begin, until }: ProgramRun, batches: number): Promise<void> {
  begin();
  await until((printed) => (printed.split("begin\n")[1] ?? "").split(".").length > batches);
}

let bundle: string;
let wanted: Remains;
beforeAll(async () => {
  bundle = await bundleTraining();
  wanted = await trainToEnd(bundle, runFolder());
}, MINUTE);

/** A folder in which a training was killed after so many batches. */
async function killedAfter(batches: number, settings?: ProgramSettings): Promise<string> {
  const folder = runFolder();
  const run = startTraining(bundle, folder, settings);
  await trainOn(run, batches);
  run.child.kill("SIGKILL");
  expect(await run.end).toBe("SIGKILL");
  return folder;
}

describe("a training that is killed", () => {
  const killed = async (kills: number, settingsOf: (run: number) => ProgramSettings) => {
    const folder = runFolder();
    expect(await killAtRandom(bundle, folder, kills, settingsOf)).toBe(kills);
    return remainsOf(folder);
  };

  it(
    "ends as one that was not after 5 kills at random moments, to the last bit, its logs included",
    async () => expect(await killed(5, () => ({}))).toEqual(wanted),
    2 * MINUTE,
  );

  it(
    "goes on with another number of threads",
    async () => {
      const settings = { backend: "wasm" } as const;
      const outcome = await killed(2, (run) => ({ ...settings, threads: 1 + run }));
      expect(outcome).toEqual(await trainToEnd(bundle, runFolder(), settings));
    },
    2 * MINUTE,
  );

  it(
    "takes the backup before one that was cut short, and says so",
    async () => {
      const folder = await killedAfter(30);
      const names = readdirSync(join(folder, "backup")).filter((name) => name.endsWith(".backup"));
      const newest = join(folder, "backup", names.at(-1)!);
      truncateSync(newest, Math.floor(statSync(newest).size / 2));
      const run = startTraining(bundle, folder);
      run.begin();
      expect(await run.end).toBe(0);
      expect(run.printed()).toMatch(
        /backupAndRestore: backup\/training-0000\d+.backup cannot be used: it has \d+ bytes of \d+\./,
      );
      expect(run.printed()).toMatch(
        /Training goes on with epoch [23], batch \d+, from backup\/training-0000\d+.backup\n/,
      );
      expect(remainsOf(folder)).toEqual(wanted);
    },
    MINUTE,
  );

  describeSlow("50 kills", () => {
    const long = { epochs: 150 }; // more batches than 50 runs can come to

    it(
      "ends as one that was not",
      async () => expect(await killed(50, () => long)).toEqual(await trainToEnd(bundle, runFolder(), long)),
      5 * MINUTE,
    );
  });
});

describe("a training whose disk is full", () => {
  it(
    "ends with an error that names the file and keeps the last backup, and goes on from there",
    async () => {
      const folder = await killedAfter(30);
      const before = readdirSync(join(folder, "backup")).filter((name) => name.endsWith(".backup"));
      const newest = readFileSync(join(folder, "backup", before.at(-1)!));
      const limited = ["sh", "-c", 'ulimit -f 8; exec "$0" "$@"'];
      const run = startTraining(bundle, folder, { saveFreq: 1 }, limited);
      run.begin();
      expect(await run.end).toBe(1);
      expect(run.printed()).toMatch(
        /backupAndRestore: backup\/training-0000\d+.backup cannot be written: EFBIG.* The backup before it stays, backup\/training-0000\d+.backup\./,
      );
      expect(readdirSync(join(folder, "backup"))).toEqual(before);
      expect(readFileSync(join(folder, "backup", before.at(-1)!))).toEqual(newest);
      expect(await trainToEnd(bundle, folder)).toEqual(wanted);
    },
    MINUTE,
  );

  describeWhere("a small disk", mountObstacle(), () => {
    it(
      "goes on when there is room again",
      async () => {
        const folder = runFolder();
        const disk = join(folder, "backup");
        mkdirSync(disk);
        const mount = (...options: string[]) => execFileSync("mount", [...options, disk]);
        mount("-t", "tmpfs", "-o", "size=36k", "tmpfs");
        try {
          const run = startTraining(bundle, folder);
          run.begin();
          expect(await run.end).toBe(1);
          expect(run.printed()).toMatch(/cannot be written: ENOSPC.* The backup before it stays/);
          mount("-o", "remount,size=1m");
          expect(await trainToEnd(bundle, folder)).toEqual(wanted);
        } finally {
          execFileSync("umount", [disk]);
        }
      },
      MINUTE,
    );
  });
});

describe("a training that Ctrl-C ends", () => {
  it(
    "is saved between two batches, says where, and ends as without a backup",
    async () => {
      const folder = runFolder();
      const run = startTraining(bundle, folder, { saveFreq: "epoch" });
      await trainOn(run, 26);
      run.child.kill("SIGINT");
      expect(await run.end).toBe("SIGINT"); // 130 in a shell
      // In epoch 3 or, where the signal took longer than some batches, behind it.
      expect(run.printed()).toMatch(
        /\nInterrupted. Training is saved in backup and goes on there with epoch [345], batch \d+\.\n$/,
      );
      const place = /epoch [345], batch \d+/.exec(run.printed())![0];
      const again = startTraining(bundle, folder, { saveFreq: "epoch" });
      again.begin();
      expect(await again.end).toBe(0);
      expect(again.printed()).toContain(`Training goes on with ${place}, from backup/training-`);
      expect(remainsOf(folder)).toEqual(wanted);
    },
    MINUTE,
  );

  it(
    "ends at once by a second one",
    async () => {
      const run = startTraining(bundle, runFolder(), { saveFreq: "epoch" });
      await trainOn(run, 3);
      run.child.kill("SIGINT");
      run.child.kill("SIGINT");
      expect(await run.end).toBe("SIGINT");
    },
    MINUTE,
  );
});
