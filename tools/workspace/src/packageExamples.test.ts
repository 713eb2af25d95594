import { examplesOf } from "./examples.js";
import { projects } from "./projects.js";
import { runExamples } from "./runExamples.js";

// An example that is not run goes stale: every `@example` of every package is, and its `// →` lines are compared.
describe("the examples of the docstrings", () => {
  const examples = projects("packages").flatMap(examplesOf);
  let problems: string[][];

  beforeAll(() => {
    problems = runExamples(examples);
  });

  for (const [i, { project, file, subject }] of examples.entries()) {
    it(`${project.name} ${file.split("/src/")[1]} ${subject}`, () => {
      expect(problems[i]).toEqual([]);
    });
  }
});
