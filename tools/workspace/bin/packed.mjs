#!/usr/bin/env node
// Builds the packages afresh and tries them as others get them:  npm run test:packed
import { rmSync } from "node:fs";
import { join } from "node:path";
import { register } from "tsx/esm/api";
import { nx, root } from "./nx.mjs";

register();
const { projects } = await import("../src/projects.ts");

// Without what an earlier build left: tsc removes no file whose source is gone.
for (const { folder } of projects("packages")) rmSync(join(root, folder, "dist"), { recursive: true, force: true });
const { status } = nx(["run-many", "-t", "build", "--skip-nx-cache", "--output-style=static"], { stdio: "inherit" });
if (status === 0) await import("../src/packed.ts");
else process.exitCode = 1;
