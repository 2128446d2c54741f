/** A file as text, and how its bytes were read. */
export interface Decoded {
  readonly text: string
  readonly as: 'UTF-8' | 'UTF-16' | 'windows-1252'
}

/** Reads the bytes of a file: by its byte-order mark, else as UTF-8 where it is that without a fault, else as windows-1252. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), as: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { text: utf16be(bytes.subarray(2)), as: 'UTF-16' }
  if (looksWide(bytes, 1)) return { text: new TextDecoder('utf-16le').decode(bytes), as: 'UTF-16' }
  if (looksWide(bytes, 0)) return { text: utf16be(bytes), as: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), as: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), as: 'windows-1252' }
  }
}

/** Without a mark, UTF-16 shows by the zero beside each plain letter: commas, digits and line ends at least. */
function looksWide(bytes: Uint8Array, zeroAt: 0 | 1): boolean {
  const pairs = Math.min(1000, Math.floor(bytes.length / 2))
  if (pairs < 4) return false
  let [zeros, others] = [0, 0]
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[pair * 2 + zeroAt] === 0) zeros += 1
    if (bytes[pair * 2 + 1 - zeroAt] === 0) others += 1
  }
  return zeros > pairs / 5 && others <= pairs / 50
}

function utf16be(bytes: Uint8Array): string {
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2))
  for (let at = 0; at < swapped.length; at += 2) {
    swapped[at] = bytes[at + 1] ?? 0
    swapped[at + 1] = bytes[at] ?? 0
  }
  return new TextDecoder('utf-16le').decode(swapped)
}
