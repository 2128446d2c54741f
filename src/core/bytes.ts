/** How bytes begin that are written as text: a `data:` URL (RFC 2397). */
const DATA = 'data:application/octet-stream;base64,'

/** The bytes that such a text stands for: so the build writes down bytes that it worked out. */
export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.slice(DATA.length)), (byte) => byte.charCodeAt(0))
