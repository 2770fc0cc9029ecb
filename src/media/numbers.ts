/** Whole numbers and short texts at a place of some bytes. Outside of them everything is 0. */

export interface Numbers {
  readonly u8: (at: number) => number;
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
  readonly i32: (at: number) => number;
  /** Above 2^53 a length means nothing: it lies outside of every file. */
  readonly u64: (at: number) => number;
}

/** In the byte order of the format: most write the greater end first, TIFF says which. */
export function numbers(bytes: Uint8Array, littleEndian = false): Numbers {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fits = (at: number, length: number): boolean => at >= 0 && at + length <= bytes.length;
  return {
    u8: (at) => (fits(at, 1) ? view.getUint8(at) : 0),
    u16: (at) => (fits(at, 2) ? view.getUint16(at, littleEndian) : 0),
    u32: (at) => (fits(at, 4) ? view.getUint32(at, littleEndian) : 0),
    i32: (at) => (fits(at, 4) ? view.getInt32(at, littleEndian) : 0),
    u64: (at) => (fits(at, 8) ? Number(view.getBigUint64(at, littleEndian)) : 0),
  };
}

/** Four-letter names and signatures, each byte a letter of Latin-1. */
export function letters(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, at), Math.max(0, at) + length));
}

/** The bytes of a signature. */
export function bytesOf(letters: string): Uint8Array {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** Where `wanted` first stands, -1 where it does not. */
export function find(bytes: Uint8Array, wanted: Uint8Array, from = 0): number {
  const [first] = wanted;
  if (first === undefined) return -1;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/** Several stretches as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
