// Lints the files given on stdin as [{ path, text }] by the repository's own configuration, as if they lay at their
// paths, and prints [{ path, messages: [{ rule, text }] }]. A process of its own: eslint does not run inside jest.
import { readFileSync } from "node:fs";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { root } from "./nx.mjs";

// No TypeScript project has the planted files, so the rules that need types are off.
const withoutTypes = { files: ["**/*.ts"], ...tseslint.configs.disableTypeChecked };
const eslint = new ESLint({ cwd: root, overrideConfig: withoutTypes });

const linted = [];
for (const { path, text } of JSON.parse(readFileSync(0, "utf8"))) {
  const [result] = await eslint.lintText(text, { filePath: path });
  linted.push({ path, messages: result.messages.map(({ ruleId, message }) => ({ rule: ruleId, text: message })) });
}
console.log(JSON.stringify(linted));
