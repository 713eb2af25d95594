import { basename, join } from "node:path";

// Tests compare digits with WebAssembly's, whether an addon was built here or not. Those of the addon ask for it.
process.env.SEQLOOM_KERNELS ??= "wasm";

/**
 * The jest settings of every project: TypeScript through swc, ES modules, and the sources of sibling packages through
 * the export condition `@seqloom/source`, so that no build comes before a test.
 */
export default function preset(directory) {
  return {
    displayName: basename(directory),
    rootDir: directory,
    testEnvironment: "node",
    testTimeout: 120_000, // the slowest start processes of their own, on machines that do other work as well
    testMatch: ["<rootDir>/src/**/*.test.ts"],
    // These are over files that a checkout does not hold, and nothing else: npm run test:data.
    testPathIgnorePatterns: process.env.SEQLOOM_TEST_DATA ? [] : ["\\.golden\\.test\\.ts$"],
    extensionsToTreatAsEsm: [".ts"],
    transform: {
      "^.+\\.ts$": [
        "@swc/jest",
        {
          swcrc: false,
          jsc: { target: "es2022", parser: { syntax: "typescript" } },
          module: { type: "es6" },
          sourceMaps: "inline",
        },
      ],
    },
    moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" }, // NodeNext writes "./x.js" for "./x.ts"
    testEnvironmentOptions: { customExportConditions: ["@seqloom/source", "node", "node-addons"] },
    reporters: ["default", join(import.meta.dirname, "tools/testing/countReporter.js")],
  };
}
