// The same in Node, as a child process, to compare the pages with.
import { examine } from "./examine.js";
import type { Given } from "./findings.js";

process.once("message", (given) => {
  void examine(given as Given).then((findings) => process.send!(findings));
});
