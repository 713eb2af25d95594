import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kerasPython } from "./kerasPython.js";

describe("kerasPython", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("takes the Python that is named", () => {
    expect(kerasPython(folder, { SEQLOOM_KERAS_PYTHON: "/opt/python" })).toEqual({ python: "/opt/python" });
  });

  it("takes that of an earlier run, and makes one where there is none", () => {
    const venv = join(folder, "venv");
    const calls: string[] = [];
    const run = (program: string, args: readonly string[]) => {
      calls.push([program, ...args].join(" "));
      return { status: 0, text: "" };
    };
    expect(kerasPython(venv, {}, run)).toEqual({ python: join(venv, "bin/python") });
    expect(calls).toHaveLength(2);
    expect(calls[1]).toContain("pip install --quiet --disable-pip-version-check keras==3.15.1 jax h5py");
    mkdirSync(join(venv, "bin"), { recursive: true });
    writeFileSync(join(venv, "bin/python"), "");
    calls.length = 0;
    expect(kerasPython(venv, {}, run)).toEqual({ python: join(venv, "bin/python") });
    expect(calls).toEqual([`${join(venv, "bin/python")} -c import keras, jax, h5py`]);
  });

  it("says what is in the way", () => {
    const run = (program: string) => ({ status: program === "python3" ? 0 : 1, text: "a\nERROR: no index\n" });
    expect(kerasPython(join(folder, "no"), {}, run)).toEqual({
      obstacle: "pip install keras==3.15.1 jax h5py gave: ERROR: no index",
    });
  });
});
