// Compiles assembly/ to WebAssembly and writes it as base64 into src/binaries/, part of `npm run build`.
// src/binaries/binaries.test.ts compares what is committed with a fresh build.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { camelCase, compileWasm, constantsOf, HEADER } from "../../tools/workspace/bin/compileWasm.mjs";

const ASSEMBLY = join(import.meta.dirname, "assembly");
const BINARIES = join(import.meta.dirname, "src/binaries");

/** Builds everything. Returns the texts of the files in src/binaries/ by their names. */
export async function buildBinaries() {
  return {
    "layout.ts": layout(),
    "words.ts": await compileWasm(ASSEMBLY, "words.ts", ["--converge", "--enable", "simd,bulk-memory"]),
  };
}

/** Numbers that assembly/ and src/ have to agree on. */
function layout() {
  return [
    HEADER,
    numbers("addresses", "Places in memory, in bytes.", "addresses.ts"),
    numbers("stateFields", "Place of each field of the state, in words of 32 bits.", "state.ts"),
    numbers("modes", "Number of each treatment of unknown words.", "modes.ts"),
  ].join("\n");
}

function numbers(name, meaning, file) {
  const constants = Object.entries(constantsOf(readFileSync(join(ASSEMBLY, file), "utf8")));
  const lines = constants.map(([key, value]) => `  ${camelCase(key)}: ${value},\n`);
  return `/** ${meaning} */\nexport const ${name} = {\n${lines.join("")}} as const;\n`;
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, text] of Object.entries(await buildBinaries())) writeFileSync(join(BINARIES, name), text);
}
