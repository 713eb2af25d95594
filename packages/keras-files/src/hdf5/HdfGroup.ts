import { Refusal } from "../errors/Refusal.js";
import { type Attribute, type AttributeValue, readAttribute } from "./attributes.js";
import { type HdfDataset, isDataset, readDataset } from "./datasets.js";
import { type Links, readLinks } from "./groups.js";
import type { HdfBytes } from "./HdfBytes.js";
import { objectHeader } from "./objectHeader.js";

const ATTRIBUTE = 0x0c;
const ATTRIBUTE_INFO = 0x15;
/** Groups inside of groups, far beyond what Keras writes. */
const MAX_DEPTH = 200;

/** A group of an HDF5 file. Its members are read when they are asked for. */
export class HdfGroup {
  readonly #file: HdfBytes;
  readonly #links: Links;
  readonly #attributes: readonly Attribute[];

  /**
   * @param at place of its object header
   * @param path names from the root, for error texts
   */
  constructor(
    file: HdfBytes,
    at: number,
    readonly path: string,
    readonly depth = 0,
  ) {
    if (depth > MAX_DEPTH) throw new Refusal(`groups are inside of groups more than ${MAX_DEPTH} deep.`);
    const messages = objectHeader(file, at);
    this.#file = file;
    this.#links = readLinks(file, messages);
    this.#attributes = messages.filter(({ type }) => type === ATTRIBUTE).map((message) => readAttribute(file, message));
    const info = messages.find(({ type }) => type === ATTRIBUTE_INFO);
    const heapAt = info && info.at + 2 + (file.uint(info.at + 1, 1) & 1 ? 2 : 0);
    if (heapAt !== undefined && file.uint(heapAt, 8) !== Infinity) {
      throw new Refusal('attributes in the form of libver "latest" are not read here.');
    }
  }

  /** Names of the members, in the order of their bytes. */
  get names(): string[] {
    return [...this.#links.keys()];
  }

  has(path: string): boolean {
    const [name, rest] = split(path);
    const at = this.#links.get(name);
    if (at === undefined) return false;
    return rest === undefined || (this.#isGroup(at) && this.group(name)!.has(rest));
  }

  /** The group at a path below this one; undefined if there is none. */
  group(path: string): HdfGroup | undefined {
    const [name, rest] = split(path);
    const at = this.#links.get(name);
    if (at === undefined) return undefined;
    if (!this.#isGroup(at)) throw new Refusal(`${this.#pathOf(name)} must be a group, and is a dataset.`);
    const group = new HdfGroup(this.#file, at, this.#pathOf(name), this.depth + 1);
    return rest === undefined ? group : group.group(rest);
  }

  /** The dataset at a path below this group; undefined if there is none. */
  dataset(path: string): HdfDataset | undefined {
    const [name, rest] = split(path);
    if (rest !== undefined) return this.group(name)?.dataset(rest);
    const at = this.#links.get(name);
    if (at === undefined) return undefined;
    const messages = objectHeader(this.#file, at);
    if (!isDataset(messages)) throw new Refusal(`${this.#pathOf(name)} must be a dataset, and is a group.`);
    return readDataset(this.#file, this.#pathOf(name), messages);
  }

  /** All datasets in this group and in the groups below, each once, however many links lead to it. */
  *datasets(seen = new Set<number>()): Generator<HdfDataset> {
    for (const [name, at] of this.#links) {
      if (seen.has(at)) continue;
      seen.add(at);
      if (this.#isGroup(at)) yield* this.group(name)!.datasets(seen);
      else yield this.dataset(name)!;
    }
  }

  /** A text, a list of texts, or undefined where there is no such attribute. */
  attribute(name: string): AttributeValue {
    return this.#attributes.find((attribute) => attribute.name === name)?.read();
  }

  #isGroup(at: number): boolean {
    return !isDataset(objectHeader(this.#file, at));
  }

  #pathOf(name: string): string {
    return this.path === "" ? name : `${this.path}/${name}`;
  }
}

function split(path: string): [name: string, rest: string | undefined] {
  const at = path.indexOf("/");
  return at < 0 ? [path, undefined] : [path.slice(0, at), path.slice(at + 1)];
}
