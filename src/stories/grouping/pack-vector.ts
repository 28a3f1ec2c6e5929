/** Levels on either side of nothing; every level is one printable character. */
const levels = 45
const middle = 80

/** A vector as a short text, a character a number; its length is lost, its direction stays within a hundredth. */
export function packVector(vector: Float32Array): string {
  const highest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1
  return String.fromCharCode(...[...vector].map((value) => middle + Math.round(value / highest * levels)))
}

/** Reads what `packVector` wrote. */
export function unpackVector(packed: string): Float32Array {
  return Float32Array.from(packed, (sign) => (sign.charCodeAt(0) - middle) / levels)
}
