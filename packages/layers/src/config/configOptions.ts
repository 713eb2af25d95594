/**
 * The options of a class out of a config that Keras or tfjs wrote: without what they left empty (null, which is every
 * such option's default) and without what their loaders add for their own use.
 */
export function configOptions(config: object): Record<string, unknown> {
  const entries = Object.entries(config).filter(([name, value]) => value !== null && name !== "customObjects");
  return Object.fromEntries(entries);
}
