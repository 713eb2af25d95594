// The registry of localRegistry.ts, a process of its own: keeps all published packages in one folder, listens on a free port of
// this machine alone, and ends with the process that started it.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { runServer } from "verdaccio";

const [folder = ""] = process.argv.slice(2);
const rights = { access: "$all", publish: "$authenticated", unpublish: "$authenticated" };
const server = (await runServer({
  self_path: join(folder, "config.yaml"),
  storage: join(folder, "storage"),
  auth: { htpasswd: { file: join(folder, "htpasswd") } },
  web: { enable: false },
  uplinks: {}, // other packages come from the registry that npm uses, with its certificates, logins and cache
  packages: { "**": rights },
  max_body_size: "200mb",
  log: { type: "stdout", format: "pretty", level: "warn" },
})) as Server;

server.keepAliveTimeout = 0; // a parent that waits for npm does not hear that a connection was closed
process.on("disconnect", () => process.exit());
server.listen(0, "127.0.0.1", () => process.send!((server.address() as AddressInfo).port));
