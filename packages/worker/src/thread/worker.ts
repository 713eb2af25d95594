// The module that a worker runs. By its name the package is the same module as in the page, which Vite's development server has
// made ready with all that it imports.
// eslint-disable-next-line @nx/enforce-module-boundaries -- as said above
import { serveTraining } from "@seqloom/worker";

serveTraining();
