/** Sentence at the end of errors about compile settings. */
export const COMPILE_HINT = "loadModel(source, { compile: false }) leaves them out.";
