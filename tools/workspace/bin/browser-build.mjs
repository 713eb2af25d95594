// Part of the build of each package: makes one file of its dist/ that a page without a bundler imports, dist/browser.js,
// with the `#…` imports resolved as in browsers. Other packages stay imports by name, for the page's import map; what is
// imported on demand stays in its own file.
import { build } from "esbuild";

const onDemand = {
  name: "on-demand",
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind }) => (kind === "dynamic-import" ? { external: true } : undefined));
  },
};

await build({
  ...{ entryPoints: ["dist/index.js"], outfile: "dist/browser.js", logLevel: "warning" },
  ...{ bundle: true, format: "esm", platform: "browser", target: "es2022", packages: "external", plugins: [onDemand] },
});
