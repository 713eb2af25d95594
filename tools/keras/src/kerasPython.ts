import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Real Keras with its smallest backend. */
const PACKAGES = ["keras==3.15.1", "jax", "h5py"];
const INSTALL_MS = 300_000;

/** A Python that has Keras, or the reason why there is none. */
export type KerasPython = { readonly python: string } | { readonly obstacle: string };

/**
 * Finds a Python with Keras: the one that SEQLOOM_KERAS_PYTHON names, the one that an earlier run made in a folder, or a new one
 * there, with packages from PyPI.
 *
 * @param folder of the virtual environment, which is kept
 * @param run runs a program; its status and what it wrote
 */
export function kerasPython(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  run: typeof runProgram = runProgram,
): KerasPython {
  if (env.SEQLOOM_KERAS_PYTHON) return { python: env.SEQLOOM_KERAS_PYTHON };
  const python = join(folder, "bin", "python");
  if (existsSync(python) && run(python, ["-c", "import keras, jax, h5py"]).status === 0) return { python };
  rmSync(folder, { recursive: true, force: true });
  const made = run("python3", ["-m", "venv", folder]);
  if (made.status !== 0) return { obstacle: `python3 -m venv gave: ${lastLine(made.text)}` };
  const installed = run(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...PACKAGES]);
  if (installed.status === 0) return { python };
  rmSync(folder, { recursive: true, force: true });
  return { obstacle: `pip install ${PACKAGES.join(" ")} gave: ${lastLine(installed.text)}` };
}

function runProgram(
  program: string,
  args: readonly string[],
): { readonly status: number | null; readonly text: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8", timeout: INSTALL_MS });
  return { status, text: `${stdout ?? ""}${stderr ?? ""}${error ? error.message : ""}` };
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
