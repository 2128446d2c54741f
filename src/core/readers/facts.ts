import type { Cue } from '../cue.ts'
import type { Fact } from '../note.ts'
import type { Text } from './text.ts'

/** What is worth remembering before the next call. */
export function factsIn(_text: Text, _cues: readonly Cue[]): Fact[] {
  return []
}
