/** The file that a worker runs, and flags of Node that it needs. */
export declare const workerFile: { readonly path: string; readonly flags: readonly string[] };
