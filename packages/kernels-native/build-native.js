// Compiles native/ to the addons in binaries/: `npm run build:native` for every platform with zig, `npm run build:native
// -- --host` for this machine with its own compiler. SEQLOOM_CXX names a compiler, SEQLOOM_ZIG the command of zig.
import { execFile, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import headers from "node-api-headers";

const NATIVE = join(import.meta.dirname, "native");
const BINARIES = join(import.meta.dirname, "binaries");
const { include_dir: HEADERS, def_paths: DEFINITIONS } = headers;
const run = promisify(execFile);

const FLAGS = [
  ...["-std=c++17", "-O3", "-fPIC", "-fno-exceptions", "-fno-rtti", "-fno-threadsafe-statics", "-fvisibility=hidden"],
  ...[
    "-ffp-contract=off",
    "-fno-math-errno",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-Wno-unknown-warning-option",
    "-I",
    HEADERS,
  ],
];

/** Instruction sets of an architecture, each with its flags: of gcc, which clang knows as well, and of zig. */
const SETS = {
  x64: [
    { name: "avx2", host: ["-march=haswell"], zig: ["-mcpu=x86_64_v3"] },
    {
      name: "avx512",
      host: ["-march=skylake-avx512", "-mprefer-vector-width=512"],
      zig: ["-mcpu=x86_64_v4", "-mprefer-vector-width=512"],
    },
  ],
  arm64: [{ name: "neon", host: [], zig: [] }],
};

const MACOS = ["-undefined", "dynamic_lookup"];

/** Platforms with the target of zig; `node` is the platform and the architecture as Node calls them. */
const TARGETS = [
  { file: "linux-x64", arch: "x64", target: "x86_64-linux-gnu.2.17", link: ["-lpthread"] },
  { file: "linux-arm64", arch: "arm64", target: "aarch64-linux-gnu.2.17", link: ["-lpthread"] },
  { file: "linux-x64-musl", arch: "x64", target: "x86_64-linux-musl", link: [] },
  { file: "linux-arm64-musl", arch: "arm64", target: "aarch64-linux-musl", link: [] },
  { file: "darwin-x64", arch: "x64", target: "x86_64-macos", link: MACOS },
  { file: "darwin-arm64", arch: "arm64", target: "aarch64-macos", link: MACOS },
  { file: "win32-x64", arch: "x64", target: "x86_64-windows-gnu", link: [] },
];

/** Compiles everything for one platform and links it. */
async function build({ file, arch, flags, link, compile, setFlags }) {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-native-"));
  try {
    const sources = [
      ...["addon", "layers", "machine", "instructions"].map((source) => ({ source, object: source, more: [] })),
      ...SETS[arch].map((set) => ({
        source: "kernels",
        object: set.name,
        more: [`-DISA=${set.name}`, ...set[setFlags]],
      })),
    ];
    const objects = sources.map(({ object }) => join(folder, `${object}.o`));
    await Promise.all(
      sources.map(({ source, more }, place) =>
        compile([...FLAGS, ...flags, ...more, "-c", join(NATIVE, `${source}.cpp`), "-o", objects[place]]),
      ),
    );
    const built = join(folder, `${file}.node`);
    await compile([...flags, "-shared", "-s", ...objects, "-o", built, ...(await link(folder))]);
    mkdirSync(BINARIES, { recursive: true });
    const target = join(BINARIES, `${file}.node`);
    rmSync(target, { force: true }); // a process that has the old one loaded keeps it
    copyFileSync(built, target);
    console.log(`binaries/${file}.node`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The compiler of this machine; undefined where there is none. */
function hostCompiler() {
  const candidates = process.env.SEQLOOM_CXX ? [process.env.SEQLOOM_CXX] : ["c++", "g++", "clang++"];
  return candidates.find((name) => spawnSync(name, ["--version"]).status === 0);
}

async function buildHost() {
  const compiler = hostCompiler();
  if (compiler === undefined) {
    console.error("build:native: there is no C++ compiler here (c++, g++ or clang++; SEQLOOM_CXX names another one).");
    process.exitCode = 1;
    return;
  }
  const { platform, arch } = process;
  if (platform === "win32" || SETS[arch] === undefined) {
    console.error(`build:native: --host builds on Linux and macOS, x64 and arm64, not on ${platform} ${arch}.`);
    process.exitCode = 1;
    return;
  }
  const musl = platform === "linux" && isMusl() ? "-musl" : "";
  await build({
    ...{ file: `${platform}-${arch}${musl}`, arch, flags: [], setFlags: "host" },
    compile: (options) => run(compiler, options),
    link: () => (platform === "darwin" ? MACOS : ["-lpthread"]),
  });
}

/** Whether this Node runs on musl in place of glibc. */
function isMusl() {
  return process.report.getReport().header.glibcVersionRuntime === undefined;
}

async function buildAll() {
  const [command, ...first] = (process.env.SEQLOOM_ZIG ?? "python3 -m ziglang").split(" ");
  if (spawnSync(command, [...first, "version"]).status !== 0) {
    console.error("build:native: there is no zig here (pip install ziglang; SEQLOOM_ZIG names another command).");
    process.exitCode = 1;
    return;
  }
  const zig = (options) => run(command, [...first, ...options]);
  for (const { file, arch, target, link } of TARGETS) {
    await build({
      ...{ file, arch, flags: ["-target", target], setFlags: "zig" },
      compile: (options) => zig(["c++", "-nostdlib++", ...options]),
      link: async (folder) => (file === "win32-x64" ? [await nodeLibrary(zig, folder)] : link),
    });
  }
}

/** Windows links against a library that says which functions node.exe has. */
async function nodeLibrary(zig, folder) {
  const [definitions, library] = [join(folder, "node.def"), join(folder, "node.lib")];
  const names = [DEFINITIONS.js_native_api_def, DEFINITIONS.node_api_def].flatMap((file) =>
    readFileSync(file, "utf8")
      .split(/\s+/)
      .filter((word) => /^n(api|ode_api)_/.test(word)),
  );
  writeFileSync(definitions, `NAME NODE.EXE\nEXPORTS\n${[...new Set(names)].join("\n")}\n`);
  await zig(["dlltool", "-m", "i386:x86-64", "-d", definitions, "-l", library]);
  return library;
}

await (process.argv.includes("--host") ? buildHost() : buildAll());
