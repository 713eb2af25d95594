import type { BackendName } from "../backendNames.js";

/** The backends whose packages are optional peers. */
type OptionalName = Exclude<BackendName, "wasm" | "cpu">;

/** Reason why a backend cannot run here. */
export interface Obstacle {
  /** A few words: "not installed". */
  readonly reason: string;
  /** A remedy, where there is one: "npm install @tensorflow/tfjs-node". */
  readonly remedy?: string;
}

/** A backend of an optional peer: found, and started. */
export interface OptionalBackend {
  /** The reason why it cannot run, as far as can be known without starting it. */
  readonly obstacle: () => Obstacle | undefined | Promise<Obstacle | undefined>;
  /** Loads its packages, which register it with tfjs. */
  readonly load: () => Promise<void>;
}

export type OptionalBackends = Readonly<Record<OptionalName, OptionalBackend>>;
