/** A changeset, as changesets passes it to a changelog. */
interface Changeset {
  readonly summary: string;
  /** The commit that added it, which a reader of a package cannot look up. */
  readonly commit?: string;
}

/** A package whose version a release raises. */
interface Updated {
  readonly name: string;
  readonly newVersion: string;
}

/** Writes the lines of a CHANGELOG.md for changesets: the changes in their own words, without the hashes of commits. */
export const changelog = {
  /** The line of one change; what follows its first line is indented below it. */
  getReleaseLine({ summary }: Changeset): Promise<string> {
    const [first = "", ...rest] = summary.trim().split("\n");
    const more = rest.map((line) => (line.trim() === "" ? "" : `  ${line.trimEnd()}`));
    return Promise.resolve([`- ${first.trimEnd()}`, ...more].join("\n"));
  },

  /** Dependencies of a package in this repository, in their new versions. */
  getDependencyReleaseLine(_changesets: readonly Changeset[], updated: readonly Updated[]): Promise<string> {
    if (updated.length === 0) return Promise.resolve("");
    return Promise.resolve(`- Needs ${updated.map(({ name, newVersion }) => `${name} ${newVersion}`).join(", ")}.`);
  },
};
