import type { EncodedState } from "../state/encodeState.js";

/** A backup as it was read. */
export interface ReadBackup {
  /** Path of its file. */
  readonly path: string;
  readonly json: string;
  /** Bytes of the arrays that the JSON refers to. */
  readonly bytes: Uint8Array;
}

/** Folder with the backups of one training. */
export interface BackupFolder {
  /**
   * The newest backup that is whole. Newer ones that are not are removed then.
   *
   * @param warn is told of each newer one that is not
   * @throws ArgumentError on a file that a later version of this package wrote
   */
  read(warn: (text: string) => void): Promise<ReadBackup | undefined>;
  /**
   * Adds a backup, and removes older ones. A file has its name only once it is whole and on the disk.
   *
   * @param kept backups that stay, this one included
   * @throws Error that names the file, and the backup that stays, where the disk is full or the like
   */
  write(state: EncodedState, kept: number): Promise<void>;
  /** Removes all backups, and the folder if nothing else is in it. */
  clear(): Promise<void>;
}
