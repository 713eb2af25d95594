/** `require` as from this package. */
export declare const ownRequire: NodeJS.Require;
