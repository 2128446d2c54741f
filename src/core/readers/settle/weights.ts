/**
 * Small whole numbers by name, as bytes: these are neither laid out before they are asked nor taken apart. First come where the names
 * of each bucket end, in two bytes, then each name by three bytes of its hash with its numbers, from -128 to 127, a byte each.
 */
export type Weights = Uint8Array

const BUCKETS = 4096
/** How many bits tell the bucket, and how many the names in it apart. */
const [SHIFT, MARK] = [20, 0xfffff]
const NAMES = 2 * BUCKETS
const MARK_SIZE = 3

/** The hash of some letters that come after others (FNV-1a, of 32 bits). */
export function hashOf(letters: string, before = 0x811c9dc5): number {
  let hash = before
  for (let at = 0; at < letters.length; at += 1) hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193)
  return hash
}

/** Lines, each a name, a tab and as many numbers as in all others with spaces between, as weights. Throws where two names have one hash. */
export function weightsOf(lines: readonly string[]): Weights {
  const rows = lines
    .map((line) => line.split('\t') as [string, string])
    .map(([name, numbers]) => ({ hash: hashOf(name) >>> 0, numbers: numbers.split(' ').map(Number) }))
    .sort((a, b) => a.hash - b.hash)
  for (const [place, { hash }] of rows.entries())
    if (rows[place + 1]?.hash === hash) throw new Error(`two names have the hash ${hash}`)
  const ends = Array.from(
    { length: BUCKETS },
    (_, bucket) => rows.filter(({ hash }) => hash >>> SHIFT <= bucket).length,
  )
  return Uint8Array.of(
    ...ends.flatMap((end) => [end & 255, end >> 8]),
    ...rows.flatMap(({ hash, numbers }) => [hash & 255, (hash >> 8) & 255, (hash & MARK) >> 16, ...numbers]),
  )
}

const endOf = (weights: Weights, bucket: number): number =>
  bucket < 0 ? 0 : (weights[2 * bucket] as number) + 256 * (weights[2 * bucket + 1] as number)

/** Where the numbers of a name begin, of which there are so many, by its hash; nothing for a name without any. */
export function placeOf(weights: Weights, hash: number, many: number): number | undefined {
  const bucket = hash >>> SHIFT
  const mark = hash & MARK
  const end = endOf(weights, bucket)
  for (let row = endOf(weights, bucket - 1); row < end; row += 1) {
    const place = NAMES + row * (MARK_SIZE + many)
    if (
      weights[place] === (mark & 255) &&
      weights[place + 1] === ((mark >> 8) & 255) &&
      weights[place + 2] === mark >> 16
    )
      return place + MARK_SIZE
  }
  return undefined
}

/** The number at a place. */
export const weightAt = (weights: Weights, place: number): number => ((weights[place] as number) << 24) >> 24
