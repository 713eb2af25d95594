// The changelog of changesets (.changeset/config.json), which loads it by require().
const { require: load } = require("tsx/cjs/api");

module.exports = load("../src/changelog.ts", module.filename).changelog;
