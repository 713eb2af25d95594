/** Text or texts of an attribute; an empty list is written as h5py writes one, as no numbers. */
export type NewAttribute =
  | { readonly kind: "text"; readonly value: string; readonly isAscii: boolean }
  | { readonly kind: "texts"; readonly values: readonly string[] };

/** Numbers to be written: float32, or one whole number of 64 bits. */
export interface NewDataset {
  readonly shape: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

/** A group to be written, with its members in any order. */
export class HdfTree {
  readonly attributes = new Map<string, NewAttribute>();
  readonly members = new Map<string, HdfTree | NewDataset>();

  /** The group at a path below this one, made where it is not there. */
  group(path: string): HdfTree {
    const [name, ...rest] = path.split("/");
    let group = this.members.get(name!);
    if (!(group instanceof HdfTree)) {
      group = new HdfTree();
      this.members.set(name!, group);
    }
    return rest.length === 0 ? group : group.group(rest.join("/"));
  }

  /** Puts a dataset at a path below this group. */
  dataset(path: string, dataset: NewDataset): void {
    const end = path.lastIndexOf("/");
    const group = end < 0 ? this : this.group(path.slice(0, end));
    group.members.set(path.slice(end + 1), dataset);
  }

  /** A text in UTF-8, or in what h5py calls ASCII: the type that it gives to bytes of Python. */
  text(name: string, value: string, { isAscii = false } = {}): void {
    this.attributes.set(name, { kind: "text", value, isAscii });
  }

  texts(name: string, values: readonly string[]): void {
    this.attributes.set(name, { kind: "texts", values });
  }
}
