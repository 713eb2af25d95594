/** Places in which the packages are tried. */
export interface Place {
  readonly name: string;
  readonly server: "build" | "development";
  readonly thread: "window" | "worker";
  /** With the headers that make a page cross-origin isolated, which shared memory asks for. */
  readonly isolated: boolean;
}

/** @see https://developer.mozilla.org/docs/Web/API/Window/crossOriginIsolated */
export const ISOLATION = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
} as const;

export const places: readonly Place[] = [
  { name: "worker, isolated", server: "build", thread: "worker", isolated: true },
  { name: "worker, not isolated", server: "build", thread: "worker", isolated: false },
  { name: "main thread, isolated", server: "build", thread: "window", isolated: true },
  { name: "main thread, not isolated", server: "build", thread: "window", isolated: false },
  { name: "development server, worker, isolated", server: "development", thread: "worker", isolated: true },
];
