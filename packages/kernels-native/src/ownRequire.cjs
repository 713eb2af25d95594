// require() as from this package. import.meta.url would give it too, but is an error where tests are turned into CommonJS.
exports.ownRequire = require;
