/** Verbs whose last letter is doubled before an ending. */
const doubled = new Set([
  'stop',
  'drop',
  'chat',
  'plan',
  'ship',
  'nag',
  'sit',
  'let',
  'get',
  'run',
  'put',
  'hit',
  'swap',
  'pop',
  'set',
  'cut',
  'shop',
  'wrap',
  'rip',
  'slip',
  'flip',
  'lag',
  'dip',
])

/** “Calling”, “stopping”, “closing”. */
export const ing = (verb: string): string =>
  doubled.has(verb)
    ? `${verb}${verb.at(-1)}ing`
    : /[^e]e$/.test(verb) && verb !== 'be'
      ? `${verb.slice(0, -1)}ing`
      : `${verb}ing`

/** “Calls”, “reaches”, “carries”. */
export const s = (verb: string): string =>
  /(?:s|x|ch|sh|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`

/** “Called”, “stopped”, “closed”, “carried”. */
export const past = (verb: string): string =>
  doubled.has(verb)
    ? `${verb}${verb.at(-1)}ed`
    : verb.endsWith('e')
      ? `${verb}d`
      : /[^aeiou]y$/.test(verb)
        ? `${verb.slice(0, -1)}ied`
        : `${verb}ed`
