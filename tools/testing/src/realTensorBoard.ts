import { spawnSync } from "node:child_process";
import { join } from "node:path";

interface Shown<Value> {
  readonly [run: string]: { readonly [tag: string]: readonly { readonly step: number; readonly value: Value }[] };
}

/** Content of the dashboards of TensorBoard for a folder of logs. */
export interface TensorBoardView {
  readonly scalars: Shown<number>;
  readonly histograms: Shown<readonly (readonly number[])[]>;
  readonly text: Shown<readonly string[]>;
  /** Width, height, and the first bytes of each picture in hex. */
  readonly images: Shown<readonly string[]>;
  readonly graphs: Readonly<
    Record<string, readonly { readonly name: string; readonly class: string; readonly inputs: readonly string[] }[]>
  >;
  readonly hparams: readonly {
    readonly hparams: Readonly<Record<string, number | string | boolean>>;
    readonly metrics: Readonly<Record<string, number>>;
    readonly statuses: readonly number[];
  }[];
  readonly projector: readonly {
    readonly run: string;
    readonly name: string;
    readonly vectors: readonly (readonly number[])[];
    readonly labels?: readonly string[];
  }[];
}

/** Reason why tests with the real TensorBoard cannot run here, undefined where they can: `python3` has the package tensorboard 2.21. */
export function tensorBoardObstacle(python = "python3"): string | undefined {
  const { status, stdout, error } = spawnSync(python, ["-c", "import tensorboard; print(tensorboard.__version__)"], {
    encoding: "utf8",
  });
  if (error) return `there is no ${python}`;
  if (status !== 0) return `${python} has no package tensorboard`;
  const version = stdout.trim();
  return version.startsWith("2.21.") ? undefined : `${python} has tensorboard ${version}, these are for 2.21`;
}

/**
 * Reads a folder of logs by the code of TensorBoard itself.
 *
 * @throws Error with what Python printed, if it cannot
 */
export function readByTensorBoard(folder: string): TensorBoardView {
  const script = join(import.meta.dirname, "../python/read_tensorboard.py");
  const run = spawnSync("python3", [script, folder], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`TensorBoard cannot read ${folder}:\n${run.stderr}`);
  return JSON.parse(run.stdout.replaceAll(/\bNaN\b/g, '"NaN"')) as TensorBoardView;
}
