import { ArgumentError, boolean, custom, oneOf, type OptionTable, readOptions, type ReadOptions } from "@seqloom/array";
import type { Callback, Place } from "../callbacks/Callback.js";
import { type Resting, Resumption, type Snapshot } from "../callbacks/Resumption.js";
import { decodeState, encodeState } from "../state/encodeState.js";
import type { BackupFolder } from "./BackupFolder.js";
import { checkTraining } from "./checkTraining.js";
import type { Interrupt } from "./Interrupt.js";
import { catchInterrupt } from "#catchInterrupt";
import { openBackupFolder } from "#openBackupFolder";

/** Options of `backupAndRestore`. */
export interface BackupAndRestoreOptions {
  /** After each epoch, or after every n-th batch of training. Default: "epoch". */
  readonly saveFreq?: "epoch" | number;
  /** Whether the last two backups are kept, so that there is one when a file is damaged. Default: true. */
  readonly doubleCheckpoint?: boolean;
  /** Whether the backups are removed when training has come to its end. Default: true. */
  readonly deleteCheckpoint?: boolean;
  /** 1 prints where training goes on, and where it was saved when Ctrl-C ends it. Default: 1. */
  readonly verbose?: 0 | 1;
}

/** Types, ranges and defaults of the options of `backupAndRestore`. */
export const backupAndRestoreOptions = {
  saveFreq: custom<"epoch" | number>('"epoch" or an integer of 1 or more', isFrequency, { default: "epoch" }),
  doubleCheckpoint: boolean({ default: true }),
  deleteCheckpoint: boolean({ default: true }),
  verbose: oneOf([0, 1], { default: 1 }),
} satisfies OptionTable<BackupAndRestoreOptions>;

function isFrequency(value: unknown): boolean {
  return value === "epoch" || (Number.isSafeInteger(value) && (value as number) >= 1);
}

/**
 * Keeps a whole training in a folder, so that a program which was killed goes on where it was when it is started again: Keras's
 * BackupAndRestore, to the last bit. Weights, optimizer, learning rate, epoch and batch, orders, random numbers, history, metrics
 * and the state of the other callbacks are kept; the results are those of a training that was never stopped.
 *
 * The program has to be the same: its model, data and options are compared, weights by their shapes and numbers by a checksum.
 * Generators are asked for the batches of before once more, unless they are lists or have `getState` and `setState`.
 *
 * On Ctrl-C training is saved after the batch that runs, and the program ends as it would have without; a second Ctrl-C ends it at
 * once. When an AbortSignal stops `fit`, training is saved, too.
 *
 * @param backupDir path of a folder, one for each training
 * @throws ArgumentError on wrong options; from `fit`, before anything is trained, if the folder cannot be written or has the backup
 *   of another training; and Error if a backup cannot be written later, as on a full disk: the one before it stays
 *
 * @example
 * import { layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * import { mkdtempSync } from "node:fs";
 * await useBackend("cpu");
 * const folder = mkdtempSync("/tmp/backup-");
 * const train = (epochs: number) => {
 *   const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
 *   compile(model, { optimizer: "adam", loss: "mse" });
 *   const keep = backupAndRestore(folder, { deleteCheckpoint: false, verbose: 0 });
 *   return fit(model, [[1], [2]], [2, 4], { epochs, callbacks: [keep], verbose: 0 });
 * };
 * await train(2);
 * const { epoch } = await train(4); // goes on with the third epoch
 * epoch; // → [ 0, 1, 2, 3 ]
 * @see https://keras.io/api/callbacks/backup_and_restore/
 */
export function backupAndRestore(backupDir: string, options?: BackupAndRestoreOptions): Callback {
  if (typeof backupDir !== "string" || backupDir === "") {
    throw new ArgumentError("backupAndRestore", "backupDir", "the path of a folder", backupDir);
  }
  return new BackupAndRestore(backupDir, readOptions("backupAndRestore", backupAndRestoreOptions, options));
}

class BackupAndRestore extends Resumption {
  readonly #path: string;
  readonly #settings: ReadOptions<typeof backupAndRestoreOptions>;
  #folder: BackupFolder | undefined;
  #interrupt: Interrupt | undefined;
  #write: (text: string) => void = () => {};
  /** Batches since the last backup that was due. */
  #batches = 0;
  #lastPlace: Place | undefined;

  constructor(path: string, settings: ReadOptions<typeof backupAndRestoreOptions>) {
    super();
    this.#path = path;
    this.#settings = settings;
  }

  override get savesBatches(): boolean {
    return this.#settings.saveFreq !== "epoch";
  }

  override get isInterrupted(): boolean {
    return this.#interrupt?.isCaught === true;
  }

  override getState(): number {
    return this.#batches;
  }

  override setState(batches: number): void {
    this.#batches = batches;
  }

  override async open(training: Snapshot["training"], write: (text: string) => void): Promise<Snapshot | undefined> {
    this.#write = this.#settings.verbose ? write : () => {};
    this.#batches = 0;
    this.#folder = openBackupFolder("backupAndRestore", this.#path);
    const backup = await this.#folder.read((text) => console.warn(text));
    const snapshot = backup && (decodeState(backup.json, backup.bytes) as Snapshot);
    if (snapshot) {
      checkTraining(backup.path, snapshot.training, JSON.parse(JSON.stringify(training)) as typeof training);
      this.#write(`Training goes on with ${describePlace(snapshot.place)}, from ${backup.path}\n`);
    }
    this.#lastPlace = snapshot?.place;
    this.#interrupt = catchInterrupt();
    return snapshot;
  }

  override isDue({ kind }: Resting): boolean {
    const { saveFreq } = this.#settings;
    if (kind === "start") return true;
    if (saveFreq === "epoch") return kind === "epoch";
    if (kind !== "batch" || ++this.#batches < saveFreq) return false;
    this.#batches = 0;
    return true;
  }

  override async save(snapshot: Snapshot): Promise<void> {
    const { place, training, state } = snapshot;
    const encoded = encodeState("backupAndRestore", "training", { place, training, state });
    await this.#folder!.write(encoded, this.#settings.doubleCheckpoint ? 2 : 1);
    this.#lastPlace = place;
  }

  override leave(): never {
    const place = describePlace(this.#lastPlace!);
    this.#write(`\nInterrupted. Training is saved in ${this.#path} and goes on there with ${place}.\n`);
    this.#interrupt!.close();
    this.#interrupt!.passOn();
    throw new Error(`fit: interrupted by Ctrl-C; training is saved in ${this.#path} and goes on there with ${place}.`);
  }

  override async end(): Promise<void> {
    if (this.isInterrupted) this.leave();
    if (this.#settings.deleteCheckpoint) await this.#folder!.clear();
  }

  override close(): void {
    this.#interrupt?.close();
    this.#interrupt = undefined;
  }
}

/** As the console counts: from 1. */
function describePlace({ epoch, batch }: Place): string {
  return `epoch ${epoch + 1}, batch ${batch + 1}`;
}
