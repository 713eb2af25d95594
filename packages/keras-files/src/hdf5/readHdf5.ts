import { Refusal } from "../errors/Refusal.js";
import { damaged, HdfBytes } from "./HdfBytes.js";
import { HdfGroup } from "./HdfGroup.js";

/** The first bytes of every HDF5 file. */
export const HDF5_SIGNATURE = Uint8Array.of(0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * Opens an HDF5 file. All that h5py writes by default is read; every place is checked against the bytes that are there before
 * anything is made.
 *
 * @returns its root
 * @throws Refusal if the file is damaged, or in a form that h5py writes only when asked
 * @see https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html
 */
export function readHdf5(bytes: Uint8Array): HdfGroup {
  const file = new HdfBytes(bytes);
  if (!HDF5_SIGNATURE.every((byte, i) => file.bytes[i] === byte)) throw damaged("its first bytes are others");
  const version = file.uint(8, 1);
  if (version > 3) throw new Refusal(`HDF5's superblock ${version} is not read here.`);
  const sizesAt = version < 2 ? 13 : 9;
  if (file.uint(sizesAt, 1) !== 8 || file.uint(sizesAt + 1, 1) !== 8) throw damaged("its places must have 8 bytes");
  if (version >= 2) return new HdfGroup(file, file.uint(36, 8), "");
  const entry = (version === 0 ? 24 : 28) + 4 * 8;
  return new HdfGroup(file, file.uint(entry + 8, 8), "");
}
