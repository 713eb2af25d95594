import { ArgumentError, checkNdArray, type NdArray, type TypedArray } from "@seqloom/array";
import { encodePng } from "./encodePng.js";
import { type ImageSize, pngSize } from "./pngSize.js";

/**
 * Pictures for the dashboard Images: the bytes of a PNG file, a list of these, or pixels, shape [height, width, channels] or
 * [images, height, width, channels] with 1 (grey), 2 (grey, alpha), 3 (RGB) or 4 (RGBA) channels. Pixels in a Uint8Array go from
 * 0 to 255, others from 0 to 1; what lies outside becomes the nearest that is allowed.
 */
export type ImageInput = Uint8Array | readonly Uint8Array[] | NdArray<TypedArray>;

/** PNG files of one size. */
export interface Pngs {
  readonly size: ImageSize;
  readonly files: readonly Uint8Array[];
}

/**
 * The first pictures as PNG files.
 *
 * @param caller the public function, which begins the error text
 * @param maxOutputs how many at most
 * @throws ArgumentError on bytes that are no PNG, on pictures of several sizes, and on pixels of another shape
 */
export function toPngs(caller: string, images: ImageInput, maxOutputs: number): Pngs {
  if (images instanceof Uint8Array) return checkFiles(caller, [images], () => "image");
  if (Array.isArray(images)) {
    const files = (images as Uint8Array[]).slice(0, maxOutputs);
    return checkFiles(caller, files, (index) => `image[${index}]`);
  }
  return encodePixels(caller, images as NdArray<TypedArray>, maxOutputs);
}

function checkFiles(caller: string, files: readonly Uint8Array[], nameOf: (index: number) => string): Pngs {
  const sizes = files.map((file, index) => {
    const size = file instanceof Uint8Array ? pngSize(file) : undefined;
    if (!size) throw new ArgumentError(caller, nameOf(index), "the bytes of a PNG file", file);
    return size;
  });
  const [first] = sizes;
  if (!first) throw new ArgumentError(caller, "image", "a picture or more", files);
  const other = sizes.findIndex(({ width, height }) => width !== first.width || height !== first.height);
  if (other < 0) return { size: first, files };
  const { width, height } = sizes[other]!;
  const allowed = `${first.width} x ${first.height} pixels, as image[0] is`;
  throw new ArgumentError(caller, nameOf(other), allowed, `${width} x ${height}`);
}

function encodePixels(caller: string, images: NdArray<TypedArray>, maxOutputs: number): Pngs {
  checkNdArray(caller, "image", images);
  const shape = images.shape.length === 3 ? [1, ...images.shape] : images.shape;
  const [count = 0, height = 0, width = 0, channels = 0] = shape;
  if (shape.length !== 4 || channels < 1 || channels > 4 || count * height * width === 0) {
    const allowed = "[height, width, channels] or [images, height, width, channels] with 1 to 4 channels";
    throw new ArgumentError(caller, "image.shape", allowed, images.shape);
  }
  const each = height * width * channels;
  const files = Array.from({ length: Math.min(count, maxOutputs) }, (_, i) => {
    const data = toBytes(images.data.subarray(i * each, (i + 1) * each));
    return encodePng({ width, height, channels, data });
  });
  return { size: { width, height }, files };
}

/** Values of pixels from 0 to 255, rounded as tf.image.convert_image_dtype does it. */
function toBytes(values: TypedArray): Uint8Array {
  if (values instanceof Uint8Array || values instanceof Uint8ClampedArray) return Uint8Array.from(values);
  return Uint8Array.from(values, (value) => Math.min(Math.max(Math.fround(value * 255.5), 0), 255));
}
