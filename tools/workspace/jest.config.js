import preset from "../../jest.preset.js";

// Many of these tests wait for other programs: the linter, npm, the examples of all packages.
export default { ...preset(import.meta.dirname), testTimeout: 300_000 };
