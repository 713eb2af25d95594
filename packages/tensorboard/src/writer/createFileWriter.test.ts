import { hostname, tmpdir } from "node:os";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readEventFile } from "@seqloom/testing";
import { MemoryFolder } from "../folders/MemoryFolder.js";
import { createFileWriter } from "./createFileWriter.js";

describe("createFileWriter", () => {
  it("begins a file of TensorFlow's name, which says its version at once", () => {
    const root = mkdtempSync(join(tmpdir(), "seqloom-"));
    const writer = createFileWriter(join(root, "logs"), { run: "train" });
    const path = join(root, "logs", writer.path);
    expect(writer.path).toMatch(/^train\/events\.out\.tfevents\.\d{10}\.[\w-]+\.\d+\.\d+\.v2$/);
    expect(writer.path).toContain(hostname().replace(/[^\w-]/g, "_"));
    expect(existsSync(path)).toBe(true);
    expect(readEventFile(readFileSync(path))).toMatchObject([{ fileVersion: "brain.Event:2" }]);
    rmSync(root, { recursive: true });
  });

  it("begins another file each time", () => {
    const folder = new MemoryFolder();
    const paths = [1, 2, 3].map(() => createFileWriter(folder, { filenameSuffix: ".mine" }).path);
    expect(new Set(paths).size).toBe(3);
    expect(folder.paths()).toEqual(paths);
    expect(paths[0]).toMatch(/\.mine$/);
  });

  it("begins a deferred file with the first writing, and goes on with a file of before", () => {
    const folder = new MemoryFolder();
    const first = createFileWriter(folder, { run: "train", deferred: true });
    expect(folder.paths()).toEqual([]);
    const state = first.getState();
    first.close();
    const second = createFileWriter(folder, { run: "train", state });
    expect(folder.paths()).toEqual([]);
    second.close();
    expect(folder.paths()).toEqual([first.path]);
    const { append, replace } = { append: () => {}, replace: () => {} };
    expect(() => createFileWriter({ append, replace }, { state })).toThrow(
      "createFileWriter: logDir must be an object with truncate, to go on with a file, got",
    );
    expect(() => createFileWriter(folder, { state: {} as never })).toThrow(
      "createFileWriter: state must be the result of getState of a writer, got",
    );
  });

  it("refuses wrong options", () => {
    for (const run of ["../x", "/x", "a//b", "a\\b", 3]) {
      expect(() => createFileWriter(new MemoryFolder(), { run: run as string })).toThrow(
        'createFileWriter: run must be a path below logDir, with "/" between folders, got',
      );
    }
    expect(() => createFileWriter(new MemoryFolder(), { maxQueue: 0 })).toThrow("createFileWriter: maxQueue must be");
    expect(() => createFileWriter(undefined as never)).toThrow("createFileWriter: logDir must be the path of a folder");
    expect(() => createFileWriter(join(import.meta.filename, "logs"))).toThrow(
      "createFileWriter: logDir must be a folder that can be made and written, got",
    );
  });
});
