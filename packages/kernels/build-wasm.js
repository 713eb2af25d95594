// Compiles assembly/ to WebAssembly and writes it as base64 into src/binaries/, part of `npm run build`: the modules
// travel inside the package, so that no bundler, server or path has to know about them. The same sources give the same
// files. src/binaries/binaries.test.ts compares what is committed with a fresh build.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { camelCase, compileWasm, constantsOf as constantsIn, HEADER } from "../../tools/workspace/bin/compileWasm.mjs";

const ASSEMBLY = join(import.meta.dirname, "assembly");
const BINARIES = join(import.meta.dirname, "src/binaries");

/** Memory that threads share, or not; products with a fused multiply-add (relaxed SIMD), or without. */
const VARIANTS = {
  shared: { shared: true, relaxed: false },
  sharedRelaxed: { shared: true, relaxed: true },
  unshared: { shared: false, relaxed: false },
  unsharedRelaxed: { shared: false, relaxed: true },
};

/** Builds everything. Returns the texts of the files in src/binaries/ by their names. */
export async function buildBinaries() {
  const files = { "layout.ts": layout() };
  for (const [name, { shared, relaxed }] of Object.entries(VARIANTS)) {
    const memory = ["--maximumMemory", "65536", ...(shared ? ["--sharedMemory"] : [])];
    files[`${name}.ts`] = await compile("index.ts", [...memory, ...(relaxed ? ["--enable", "relaxed-simd"] : [])]);
  }
  files["optimizers.ts"] = await compile("optimizers/index.ts", []); // without a maximum, it works in any memory
  return files;
}

function compile(entry, more) {
  const lowest = ["--lowMemoryLimit", "1024"]; // addresses lie above it, so that an added constant can move into the instruction
  return compileWasm(ASSEMBLY, entry, [...lowest, "--enable", "simd,threads,bulk-memory", ...more]);
}

/** Numbers and places that assembly/ and src/ have to agree on, read from the sources in assembly/. */
function layout() {
  return [
    HEADER,
    fieldPlaces("ProductSlice", "ProductSlice.ts"),
    fieldPlaces("ActivationSlice", "ActivationSlice.ts"),
    fieldPlaces("NormalizationSlice", "NormalizationSlice.ts"),
    fieldPlaces("PoolingSlice", "PoolingSlice.ts"),
    fieldPlaces("RecurrentSlice", "RecurrentSlice.ts"),
    fieldPlaces("OptimizerStep", "optimizers/OptimizerSlice.ts"),
    fieldPlaces("OptimizerSlice", "optimizers/OptimizerSlice.ts"),
    fieldPlaces("Queue", "queue.ts"),
    numbers("operationNumbers", "Number of each operation on a slice.", "queue.ts"),
    numbers("cellNumbers", "Number of each recurrent cell.", "RecurrentSlice.ts"),
    numbers("activationNumbers", "Number of each activation.", "activations.ts"),
    numbers("rowActivationNumbers", "Number of each activation that looks at whole rows.", "outputActivation.ts"),
    numbers("optimizerRules", "Number of each rule of an optimizer.", "optimizers/rules.ts"),
    settings(),
    `/** Rows of gradients that are packed at a time. */\nexport const BLOCK_ROWS = ${constantsOf("matmul.ts").BLOCK_ROWS};\n`,
  ].join("\n");
}

/** The fields of a class in the order in which they lie in memory, each 32 bits wide. */
function fieldPlaces(name, file) {
  const lines = fieldsOf(name, file)
    .map((field, place) => `  ${field}: ${place},\n`)
    .join("");
  const article = /^[AEIOU]/.test(name) ? "an" : "a";
  return `/** Place of each field of ${article} ${name}, in words of 32 bits. */\nexport const ${lowerFirst(name)}Fields = {\n${lines}} as const;\n`;
}

function fieldsOf(name, file) {
  const body = new RegExp(`class ${name} \\{(.*?)^\\}`, "ms").exec(read(file))[1];
  return [...body.matchAll(/^ {2}(\w+): (?:usize|i32|f32);$/gm)].map(([, field]) => field);
}

/** The settings of the rules of optimizers, float32, in the order in which they lie in memory. */
function settings() {
  const rules = Object.keys(constantsOf("optimizers/rules.ts")).map(camelCase);
  const lines = rules.map((rule) => {
    const fields = fieldsOf(`${rule[0].toUpperCase()}${rule.slice(1)}Settings`, `optimizers/${rule}.ts`);
    return `  ${rule}: { ${fields.map((field, place) => `${field}: ${place}`).join(", ")} },\n`;
  });
  return `/** Place of each setting of a rule, a float32. */\nexport const optimizerSettings = {\n${lines.join("")}} as const;\n`;
}

/** The numbered constants of a file under their names in camelCase. */
function numbers(name, meaning, file) {
  const lines = Object.entries(constantsOf(file)).map(([key, value]) => `  ${camelCase(key)}: ${value},\n`);
  return `/** ${meaning} */\nexport const ${name} = {\n${lines.join("")}} as const;\n`;
}

function constantsOf(file) {
  return constantsIn(read(file));
}

function read(file) {
  return readFileSync(join(ASSEMBLY, file), "utf8");
}

function lowerFirst(name) {
  return name[0].toLowerCase() + name.slice(1);
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, text] of Object.entries(await buildBinaries())) writeFileSync(join(BINARIES, name), text);
}
