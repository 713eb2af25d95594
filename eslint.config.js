import { readdirSync, readFileSync } from "node:fs";
import comments from "@eslint-community/eslint-plugin-eslint-comments/configs";
import js from "@eslint/js";
import nx from "@nx/eslint-plugin";
import { createNodeResolver, importX } from "eslint-plugin-import-x";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { decoratorsAsComments } from "./tools/workspace/bin/assemblyScript.mjs";

const TESTS = ["**/*.test.ts", "**/src/testing/**/*.ts"];
const ROWS = [0, 1, 2, 3, 4];
const CLOSED_DOORS = [
  {
    regex: "^@seqloom/[^/]+/(?!package\\.json$)",
    message: "Import the package itself: nothing reaches past its src/index.ts.",
  },
  { regex: "^@seqloom/app-(?!kit$)", message: "Nothing imports an app; what two of them need moves into a package." },
];

/**
 * The rows of ARCHITECTURE.md: who may import whom, by the tags in each package.json.
 *
 * @param alsoAllowed tags that every project may import besides
 */
function rows(alsoAllowed = []) {
  const below = (row) => ROWS.filter((lower) => lower < row).map((lower) => `row:${lower}`);
  const only = (sourceTag, ...tags) => ({ sourceTag, onlyDependOnLibsWithTags: [...tags, ...alsoAllowed] });
  return [
    ...ROWS.map((row) => only(`row:${row}`, ...below(row))),
    only("row:5", ...below(5), "app-kit"),
    only("app-kit", ...below(5)),
    only("tool", "*"),
    only("testing"),
    { sourceTag: "row:0", bannedExternalImports: ["@tensorflow/*"] },
    { sourceTag: "row:1", bannedExternalImports: ["@tensorflow/*"] },
  ];
}

/** The rule that holds the rows; `allow` has patterns of imports that it lets pass. */
function boundaries(constraints, allow = []) {
  const ownFileByCondition = "^#"; // package.json "imports": #name stands for a file of the package itself
  const options = {
    depConstraints: constraints,
    allow: [ownFileByCondition, ...allow],
    enforceBuildableLibDependency: false,
  };
  return { "@nx/enforce-module-boundaries": ["error", options] };
}

/** The same for `import("…")`, which no-restricted-imports does not see. */
function dynamicImport({ regex, message }) {
  return { selector: `ImportExpression[source.value=/${regex.replaceAll("/", "\\u002F")}/]`, message };
}

/** Parser of AssemblyScript, whose types only its own compiler knows. */
const assemblyScriptParser = {
  parseForESLint: (text, options) => tseslint.parser.parseForESLint(decoratorsAsComments(text), options),
};

/** The folders of the packages in a row, as in `packages/layers`. */
function packagesOfRow(row) {
  return readdirSync(new URL("packages", import.meta.url))
    .map((name) => `packages/${name}`)
    .filter((folder) => {
      const manifest = JSON.parse(readFileSync(new URL(`${folder}/package.json`, import.meta.url), "utf8"));
      return manifest.nx.tags.includes(`row:${row}`);
    });
}

export default defineConfig(
  globalIgnores(["**/dist/", "**/out-tsc/", "**/coverage/", "**/.nx/", "**/.examples/"]),
  js.configs.recommended,
  comments.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@eslint-community/eslint-comments/require-description": "error",
      "@eslint-community/eslint-comments/disable-enable-pair": "off", // a whole file may be exempt, with its reason
      "max-lines": ["error", 400],
    },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } },
    rules: { "max-lines-per-function": ["error", 60] },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "@nx": nx, "import-x": importX },
    settings: {
      "import-x/extensions": [".ts", ".tsx"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import-x/resolver-next": [
        createNodeResolver({
          extensionAlias: { ".js": [".ts", ".tsx", ".js"] },
          conditionNames: ["@seqloom/source", "node", "import", "default"],
        }),
      ],
    },
    rules: {
      ...boundaries(rows()),
      "no-restricted-imports": ["error", { patterns: CLOSED_DOORS }],
      "no-restricted-syntax": ["error", ...CLOSED_DOORS.map(dynamicImport)],
      "import-x/no-cycle": "error",
      "import-x/no-default-export": "error",
      "max-lines-per-function": ["error", 60],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "import-x/no-duplicates": ["error", { "prefer-inline": true }],
      // An interface that extends one type keeps its own name in declarations, where an alias is spelled out.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }], // to leave a property out
    },
  },
  {
    files: TESTS,
    rules: {
      ...boundaries(rows(["testing"])),
      "max-lines-per-function": "off", // a describe is one function
      "@typescript-eslint/require-await": "off", // stand-ins for streams and callbacks
      "@typescript-eslint/unbound-method": "off", // a test may ask whether two methods are the same
    },
  },
  {
    // Results of layers and loops can only be seen on a backend.
    files: packagesOfRow(2).flatMap((folder) => TESTS.map((pattern) => `${folder}/${pattern}`)),
    rules: boundaries(rows(["testing"]), ["^@seqloom/backend$"]),
  },
  {
    // Published sources run in browsers too; what only Node has goes into a file that package.json "imports" chooses.
    files: ["packages/*/src/**/*.ts"],
    ignores: ["**/*.node.ts", ...TESTS],
    rules: {
      "import-x/no-extraneous-dependencies": ["error", { devDependencies: false, includeTypes: true }],
      "import-x/no-nodejs-modules": "error",
      "no-restricted-globals": [
        "error",
        ...["process", "Buffer", "__dirname", "__filename", "require", "module", "setImmediate"].map((name) => ({
          name,
          message: "Browsers do not have it; only *.node.ts files may use it.",
        })),
      ],
    },
  },
  {
    files: ["packages/*/assembly/**/*.ts"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parser: assemblyScriptParser },
    rules: {
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-ignore": "allow-with-description" }], // before a decorator
      "@typescript-eslint/consistent-type-imports": "off", // its compiler has no import of types
      "no-useless-assignment": "off", // every variable begins with a number
    },
  },
);
