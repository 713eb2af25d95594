import { attributeMessage } from "./attributeMessage.js";
import { HdfTree, type NewDataset } from "./HdfTree.js";
import { encodeUtf8, HdfWriter, NOWHERE } from "./HdfWriter.js";
import { header, type Message, shapeMessage, typeMessage } from "./messages.js";
import { HDF5_SIGNATURE } from "./readHdf5.js";
import { TextHeap } from "./TextHeap.js";

const SUPERBLOCK_BYTES = 96;
/** Half of the names in a node of a group, as h5py has it. */
const NODE_NAMES = 4;
const NODE_BYTES = 8 + 2 * NODE_NAMES * 40;
/** Half of the children of a tree; more where a group has more members than fit. */
const TREE_CHILDREN = 16;

interface Sizes {
  /** Half of the children that a tree of names has room for. */
  readonly children: number;
}

/**
 * Writes an HDF5 file in the form that h5py writes by default: superblock 0, groups with symbol tables, contiguous datasets,
 * texts of variable length in a heap. Members stand in the order of their bytes.
 *
 * @see https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html
 */
export function writeHdf5(root: HdfTree): Uint8Array {
  const file = new HdfWriter();
  const heap = new TextHeap(file, textsOf(root));
  const children = Math.max(TREE_CHILDREN, Math.ceil(largestGroup(root) / (2 * NODE_NAMES) / 2));
  file.reserve(SUPERBLOCK_BYTES);
  heap.write();
  const { header: at, tree, heap: names } = writeGroup(file, heap, root, { children });
  writeSuperblock(file, children);
  file.uint(64, 8, at);
  file.uint(72, 4, 1); // the place of tree and heap is repeated behind
  file.uint(80, 8, tree);
  file.uint(88, 8, names);
  file.uint(40, 8, file.length);
  return file.take();
}

function writeSuperblock(file: HdfWriter, children: number): void {
  file.put(0, HDF5_SIGNATURE);
  file.uint(13, 1, 8);
  file.uint(14, 1, 8);
  file.uint(16, 2, NODE_NAMES);
  file.uint(18, 2, children);
  file.uint(32, 8, NOWHERE);
  file.uint(48, 8, NOWHERE);
}

/** All texts of attributes, in the order in which they are written. */
function textsOf(group: HdfTree): string[] {
  const own = [...group.attributes.values()].flatMap((each) => (each.kind === "text" ? [each.value] : each.values));
  const inner = [...group.members.values()].flatMap((each) => (each instanceof HdfTree ? textsOf(each) : []));
  return [...own, ...inner];
}

function largestGroup(group: HdfTree): number {
  const inner = [...group.members.values()].map((each) => (each instanceof HdfTree ? largestGroup(each) : 0));
  return inner.reduce((most, each) => Math.max(most, each), group.members.size);
}

interface GroupPlaces {
  readonly header: number;
  readonly tree: number;
  readonly heap: number;
}

interface Member {
  readonly name: Uint8Array;
  readonly places: { readonly header: number } & Partial<GroupPlaces>;
}

function writeGroup(file: HdfWriter, texts: TextHeap, group: HdfTree, sizes: Sizes): GroupPlaces {
  const members = [...group.members]
    .map(([name, member]): Member => ({
      name: encodeUtf8(name),
      places: member instanceof HdfTree ? writeGroup(file, texts, member, sizes) : writeDataset(file, member),
    }))
    .sort((one, other) => compareBytes(one.name, other.name));
  const { heap, offsets } = writeNames(file, members);
  const tree = writeTree(file, members, offsets, sizes);
  const table: Message = { type: 0x11, data: new Uint8Array(16) };
  const view = new DataView(table.data.buffer);
  view.setBigUint64(0, BigInt(tree), true);
  view.setBigUint64(8, BigInt(heap), true);
  const attributes = [...group.attributes].map(([name, value]) => attributeMessage(name, value, texts));
  return { header: header(file, [table, ...attributes]), tree, heap };
}

function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const length = Math.min(one.length, other.length);
  for (let i = 0; i < length; i++) if (one[i] !== other[i]) return one[i]! - other[i]!;
  return one.length - other.length;
}

/** The heap of the names; the first eight bytes of its data are the empty name. */
function writeNames(file: HdfWriter, members: readonly Member[]): { heap: number; offsets: number[] } {
  const offsets: number[] = [];
  let size = 8;
  for (const { name } of members) {
    offsets.push(size);
    size += Math.ceil((name.length + 1) / 8) * 8;
  }
  const heap = file.reserve(32);
  const data = file.reserve(size);
  file.put(heap, "HEAP");
  file.uint(heap + 8, 8, size);
  file.uint(heap + 16, 8, 1); // no free room
  file.uint(heap + 24, 8, data);
  for (const [i, { name }] of members.entries()) file.put(data + offsets[i]!, name);
  return { heap, offsets };
}

function writeTree(
  file: HdfWriter,
  members: readonly Member[],
  offsets: readonly number[],
  { children }: Sizes,
): number {
  const tree = file.reserve(24 + (2 * children + 1) * 8 + 2 * children * 8);
  const nodes = Math.ceil(members.length / (2 * NODE_NAMES));
  file.put(tree, "TREE");
  file.uint(tree + 6, 2, nodes);
  file.uint(tree + 8, 8, NOWHERE);
  file.uint(tree + 16, 8, NOWHERE);
  for (let i = 0; i < nodes; i++) {
    const first = i * 2 * NODE_NAMES;
    const inNode = members.slice(first, first + 2 * NODE_NAMES);
    file.uint(tree + 24 + 16 * i + 8, 8, writeNode(file, inNode, offsets.slice(first)));
    file.uint(tree + 24 + 16 * (i + 1), 8, offsets[first + inNode.length - 1]!);
  }
  return tree;
}

function writeNode(file: HdfWriter, members: readonly Member[], offsets: readonly number[]): number {
  const node = file.reserve(NODE_BYTES);
  file.put(node, "SNOD");
  file.uint(node + 4, 1, 1);
  file.uint(node + 6, 2, members.length);
  for (const [i, { places }] of members.entries()) {
    const entry = node + 8 + 40 * i;
    file.uint(entry, 8, offsets[i]!);
    file.uint(entry + 8, 8, places.header);
    if (places.tree === undefined || places.heap === undefined) continue;
    file.uint(entry + 16, 4, 1);
    file.uint(entry + 24, 8, places.tree);
    file.uint(entry + 32, 8, places.heap);
  }
  return node;
}

function writeDataset(file: HdfWriter, { shape, data }: NewDataset): { header: number } {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const at = file.reserve(bytes.length);
  file.put(at, bytes);
  const layout = new Uint8Array(18);
  const view = new DataView(layout.buffer);
  layout.set([3, 1]);
  view.setBigUint64(2, bytes.length > 0 ? BigInt(at) : NOWHERE, true);
  view.setBigUint64(10, BigInt(bytes.length), true);
  return {
    header: header(file, [
      { type: 0x01, data: shapeMessage(shape) },
      { type: 0x03, data: typeMessage(data instanceof Float32Array ? "float32" : "int64"), isConstant: true },
      { type: 0x05, data: Uint8Array.of(2, 2, 2, 1, 0, 0, 0, 0), isConstant: true }, // zeros where nothing was written
      { type: 0x08, data: layout },
    ]),
  };
}
