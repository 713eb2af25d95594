import { Refusal } from "../errors/Refusal.js";
import { damaged, decodeUtf8, type HdfBytes } from "./HdfBytes.js";
import type { HeaderMessage } from "./objectHeader.js";

/** Names in a group, and the places of the object headers behind them. */
export type Links = ReadonlyMap<string, number>;

const SYMBOL_TABLE = 0x11;
const LINK = 0x06;
const LINK_INFO = 0x02;
const SOFT_LINK = 2;
const UNDEFINED = Infinity;

/**
 * The members of a group.
 *
 * @throws Refusal on soft and external links, as Keras refuses them
 */
export function readLinks(file: HdfBytes, messages: readonly HeaderMessage[]): Links {
  const links = new Map<string, number>();
  for (const message of messages) {
    if (message.type === SYMBOL_TABLE) readSymbolTable(file, message.at, links);
    else if (message.type === LINK) readLink(file, message.at, links);
    else if (message.type === LINK_INFO) refuseHeap(file, message.at);
  }
  return links;
}

/** Groups with many members, as HDF5 writes them with libver "latest", lie in a heap. */
function refuseHeap(file: HdfBytes, at: number): void {
  const heapAt = at + 2 + (file.uint(at + 1, 1) & 1 ? 8 : 0);
  if (file.uint(heapAt, 8) === UNDEFINED) return;
  throw new Refusal('groups in the form of libver "latest" are not read here; write the file with the default libver.');
}

function readLink(file: HdfBytes, at: number, links: Map<string, number>): void {
  const flags = file.uint(at + 1, 1);
  let place = at + 2;
  const type = flags & 8 ? file.uint(place++, 1) : 0;
  place += (flags & 4 ? 8 : 0) + (flags & 0x10 ? 1 : 0);
  const sizeOfLength = 1 << (flags & 3);
  const length = file.uint(place, sizeOfLength);
  const name = decodeUtf8(file.slice(place + sizeOfLength, length));
  if (type !== 0) throw refusedLink(name, type === 1 ? "a soft link" : "an external link");
  addLink(links, name, file.uint(place + sizeOfLength + length, 8));
}

function addLink(links: Map<string, number>, name: string, at: number): void {
  if (name === "" || name.includes("/")) throw damaged(`${JSON.stringify(name)} is no name`);
  links.set(name, at);
}

function refusedLink(name: string, kind: string): Refusal {
  return new Refusal(`${name} is ${kind}, which Keras does not write and which is not followed.`);
}

function readSymbolTable(file: HdfBytes, at: number, links: Map<string, number>): void {
  const [tree, heap] = [file.uint(at, 8), file.uint(at + 8, 8)];
  file.expect(heap, "HEAP");
  const names = file.uint(heap + 24, 8);
  for (const node of leaves(file, tree, 0)) readNode(file, node, names, links);
}

function readNode(file: HdfBytes, node: number, names: number, links: Map<string, number>): void {
  file.expect(node, "SNOD");
  const count = file.uint(node + 6, 2);
  for (let i = 0; i < count; i++) {
    const entry = node + 8 + 40 * i;
    const name = file.text(names + file.uint(entry, 8));
    if (file.uint(entry + 16, 4) === SOFT_LINK) throw refusedLink(name, "a soft link");
    addLink(links, name, file.uint(entry + 8, 8));
  }
}

/**
 * The nodes of names below a B-tree of version 1.
 *
 */
function leaves(file: HdfBytes, root: number, depth: number): number[] {
  if (depth > 20) throw damaged("a tree of names contains itself");
  file.expect(root, "TREE");
  const [type, level, count] = [file.uint(root + 4, 1), file.uint(root + 5, 1), file.uint(root + 6, 2)];
  if (type !== 0 || level > 20 - depth) throw damaged(`no tree of names stands at byte ${root}`);
  file.slice(root, 24 + 16 * count);
  const found: number[] = [];
  for (let i = 0; i < count; i++) {
    const child = file.uint(root + 24 + 8 + 16 * i, 8);
    if (level === 0) found.push(child);
    else for (const leaf of levelBelow(file, child, level, depth)) found.push(leaf);
    if (found.length > file.length / 8) throw damaged("a tree of names contains itself");
  }
  return found;
}

function levelBelow(file: HdfBytes, child: number, level: number, depth: number): number[] {
  file.expect(child, "TREE");
  if (file.uint(child + 5, 1) !== level - 1) throw damaged(`the tree at byte ${child} is not of level ${level - 1}`);
  return leaves(file, child, depth + 1);
}
