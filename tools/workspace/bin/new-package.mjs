#!/usr/bin/env node
// Makes a package that passes every check, and installs it:
//   npm run new-package -- <name> --row <0-4> --description "…." --description-zh-tw "…。" --keywords "a,b c"
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { register } from "tsx/esm/api";
import { root } from "./nx.mjs";

register();
const { newPackage } = await import("../src/newPackage.ts");

try {
  const options = { row: text(), description: text(), "description-zh-tw": text(), keywords: text() };
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [name = ""] = positionals;
  await newPackage(root, {
    name,
    row: values.row === "" ? NaN : Number(values.row),
    description: values.description,
    descriptionZhTw: values["description-zh-tw"],
    keywords: values.keywords
      .split(",")
      .map((word) => word.trim())
      .filter(Boolean),
  });
  run("install");
  run("run", "readme");
  console.log(`packages/${name} is made. Next: write src/, README.md, a line in ARCHITECTURE.md, and the changeset.`);
} catch (error) {
  console.error(`new-package: ${error.message}`);
  process.exitCode = 2;
}

/** An option of the command line; every one of them has to be given. */
function text() {
  return { type: "string", default: "" };
}

/** Runs the npm that runs this script. */
function run(...args) {
  const { npm_execpath: npm } = process.env;
  const [command, ...all] = npm ? [process.execPath, npm, ...args] : ["npm", ...args];
  const { status } = spawnSync(command, all, { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} ended with ${status}.`);
}
