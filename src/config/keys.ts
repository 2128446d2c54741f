import { type Document, isMap, isScalar, isSeq, type Node } from 'yaml'

/** Names of the user's own, which stay as they are written. */
const OWN_NAMES = ['paths', 'requeue', 'expiries', 'signals']

/** Reads `too_long` and `too-long` as “too long”: a key is the same however its words are joined. */
export function plainKeys({ contents }: Document): void {
  if (!isMap(contents)) return
  for (const { key, value } of contents.items) {
    const section = isScalar(key) ? String(key.value) : ''
    join(value as Node, OWN_NAMES.includes(section) ? 1 : 0)
  }
}

function join(node: Node | null, ownNames: number): void {
  if (isSeq(node)) for (const item of node.items) join(item as Node, ownNames)
  if (!isMap(node)) return
  for (const { key, value } of node.items) {
    if (ownNames === 0 && isScalar(key) && typeof key.value === 'string') key.value = key.value.replace(/[_-]/g, ' ')
    join(value as Node, Math.max(0, ownNames - 1))
  }
}
