#!/usr/bin/env node
// Builds nx's graph of the projects. Nx keeps it in its cache, where the lint rule that holds the rows reads it; without
// one that rule passes without a word. So this comes before every lint, and fails if there is no graph.
import { nx } from "./nx.mjs";

const { status, stdout, stderr } = nx(["show", "projects", "--json"], { encoding: "utf8" });
if (status !== 0 || !stdout.trimStart().startsWith("[")) {
  console.error(`graph: nx cannot build its project graph, so the rows cannot be checked.\n${stdout}${stderr}`);
  process.exitCode = 1;
}
