import type { Trigger } from './trigger.ts'

const THANKED =
  /\bthanked (?!(?:me|us)\b)|\b(?:said|sent|wrote|brought|dropped off)(?: (?:a|my|our|the|big|nice|her|him|them|handwritten)){0,3} thank(?:s|[- ]?you)\b/i

/** What a note of thanks settles, due or held: “thanked her”, where thanks were to be said. */
export const thanksSaid = (note: string, open: readonly Trigger[]): readonly Trigger[] =>
  THANKED.test(note) ? open.filter(({ kind, why }) => kind === 'move' && /\bthank/i.test(why)) : []
