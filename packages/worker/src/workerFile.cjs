// The file that a worker runs. import.meta.url would give it too, but is an error where tests are turned into CommonJS.
const path = require.resolve("#worker");
// Sources are started by a file that reads TypeScript, and find the sources of other packages.
exports.workerFile = { path, flags: path.endsWith(".mjs") ? ["--conditions=@seqloom/source"] : [] };
