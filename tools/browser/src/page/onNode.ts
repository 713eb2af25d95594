// The same in Node, as a child process: what the pages are compared with.
import { examine } from "./examine.js";
import type { Assignment } from "./findings.js";

process.once("message", (assignments) => {
  void examine(assignments as readonly Assignment[]).then((findings) => process.send!(findings));
});
