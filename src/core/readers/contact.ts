import type { Channel, Direction, Outcome } from '../note.ts'
import type { Text } from './text.ts'

/** How a contact that a note tells of was made, by whom, and how it came out. */
export function contactOf(_text: Text): { channel?: Channel; direction?: Direction; outcome?: Outcome } {
  return {}
}
