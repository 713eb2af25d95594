// Fetches data sets into the cache:  npx nx run datasets:fetch imdb jena
import { register } from "tsx/esm/api";

register();
const { fetchCommand } = await import("./src/files/fetchCommand.node.ts");

process.exitCode = await fetchCommand(process.argv.slice(2), process.stdout, process.stderr);
