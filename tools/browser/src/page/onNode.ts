// The same in Node, as a child process: what the pages are compared with.
import { examine } from "./examine.js";
import type { Given } from "./findings.js";

process.once("message", (given) => {
  void examine(given as Given).then((findings) => process.send!(findings));
});
