// What a text must hold for a regular expression to be found in it. Never too much: a text that is turned away has no match.
import { treeOf } from './tree.mjs'

/** More whole texts than these are not told apart in a program. */
const MANY = 64
/** Nor than these where nobody waits. */
const MOST = 2000
/** What keeps the words apart where they are written down: `pattern.mjs` takes them apart again. */
const SEPARATORS = /[\0\x01]/
/** No word that is looked for is longer than this. */
const LONG = 9

const NOTHING = { least: 0, whole: [''] }
/** Something of at least so many characters. */
const unknown = (least) => ({ least, first: [''], last: [''], holds: [] })

/**
 * What is known of every match: how long it is at `least`; its `whole` text where it is one of a few; else what it begins
 * with (`first`), ends with (`last`), and lists of which it `holds` one each.
 */
function knownOf(node, many) {
  switch (node.kind) {
    case 'text':
      return { least: 1, whole: node.texts }
    case 'any':
      return unknown(1)
    case 'nothing':
      return NOTHING
    case 'row':
      return partsOf(node).reduceRight((rest, part) => before(rest, part, many), NOTHING)
    case 'choice':
      return node.ways.map((way) => knownOf(way, many)).reduce((a, b) => either(a, b, many))
    default:
      return repeated(knownOf(node.part, many), node)
  }
}

/** The parts of a row, and of rows in it. */
const partsOf = ({ parts }) => parts.flatMap((part) => (part.kind === 'row' ? partsOf(part) : [part]))

/** A part of a row, and the rest of it: what may be left out leaves the rest alone. */
function before(rest, node, many) {
  if (node.kind !== 'repeat' || node.least > 0) return followed(knownOf(node, many), rest, many)
  const part = repeated(knownOf(node.part, many), { ...node, least: 1 })
  const known = either(rest, followed(part, rest, many), many)
  return known.whole ? known : { ...known, holds: unique([...known.holds, ...holdsOf(rest)]) }
}

const firstOf = ({ whole, first }) => whole ?? first
const lastOf = ({ whole, last }) => whole ?? last
const holdsOf = ({ whole, holds }) => (whole ? [whole] : holds)
const unique = (texts) => [...new Set(texts)]
const joined = (some, others) => unique(some.flatMap((one) => others.map((other) => one + other)))
const canJoin = (some, others, many) =>
  some !== undefined && others !== undefined && some.length * others.length <= many
const heads = (texts) => unique(texts.map((text) => text.slice(0, 1)))
const tails = (texts) => unique(texts.map((text) => text.slice(-1)))
/** The first with as much of the second as can be told apart, and the other way round. */
const begun = (some, others, many) =>
  [others, heads(others)].filter((more) => canJoin(some, more, many)).map((more) => joined(some, more))[0]
const ended = (some, others, many) =>
  [some, tails(some)].filter((more) => canJoin(more, others, many)).map((more) => joined(more, others))[0]

function followed(a, b, many) {
  const least = a.least + b.least
  if (canJoin(a.whole, b.whole, many)) return { least, whole: joined(a.whole, b.whole) }
  const seam = begun(lastOf(a), firstOf(b), many)
  return {
    least,
    first: (a.whole && begun(a.whole, firstOf(b), many)) ?? firstOf(a),
    last: (b.whole && ended(lastOf(a), b.whole, many)) ?? lastOf(b),
    holds: [...holdsOf(a), ...holdsOf(b), ...(seam ? [seam] : [])],
  }
}

function either(a, b, many) {
  const least = Math.min(a.least, b.least)
  if (a.whole && b.whole && a.whole.length + b.whole.length <= many * 4)
    return { least, whole: unique([...a.whole, ...b.whole]) }
  const [mine] = telling(holdsOf(a))
  const [its] = telling(holdsOf(b))
  return {
    least,
    first: unique([...firstOf(a), ...firstOf(b)]),
    last: unique([...lastOf(a), ...lastOf(b)]),
    holds: mine && its ? [unique([...mine, ...its])] : [],
  }
}

function repeated(known, { least, most }) {
  const none = least === 0
  if (known.whole && most === 1) return { least: 0, whole: unique(['', ...known.whole]) }
  if (none) return unknown(0)
  const more = most > 1
  return {
    least: known.least * least,
    first: firstOf(known),
    last: lastOf(known),
    holds: holdsOf(known),
    ...(more ? {} : { whole: known.whole }),
  }
}

/** The characters of English, the most common first. */
const COMMON = ' etaoinshrdlcumwfgypbvkjxqz'
const rareness = (mark) => 4 + (COMMON.includes(mark) ? COMMON.indexOf(mark) : 200)

/** How easily one of these is found by chance in a line of English. */
const chance = (texts) =>
  texts.reduce((sum, text) => sum + [...text].reduce((share, mark) => share / rareness(mark), 1), 0)

/** The lists that say something, the most telling first. */
const telling = (lists) => lists.filter((list) => !list.includes('')).toSorted((a, b) => chance(a) - chance(b))

/** Whether a text that holds one of `some` always holds one of `others`. */
const implies = (some, others) => some.every((text) => others.some((other) => text.includes(other)))

/** Without those that hold another, and none longer than need be. */
function shortest(texts, cut, holds) {
  const short = unique(texts.map((text) => (text.length > LONG ? cut(text) : text)))
  return short.filter((text) => !short.some((other) => other !== text && holds(text, other)))
}

/** Whether every match begins at the start, or ends at the end, of the text. */
function isTied(node, mark) {
  if (node.kind === 'nothing') return node.mark === mark
  if (node.kind === 'choice') return node.ways.every((way) => isTied(way, mark))
  if (node.kind !== 'row') return false
  const parts = mark === '^' ? node.parts : node.parts.toReversed()
  const end = parts.find((part) => part.kind !== 'nothing' || part.mark === mark)
  return end !== undefined && isTied(end, mark)
}

/** Lists of texts of each of which a text holds one wherever the expression is found in it; a text may hold a boundary (\\b). */
export function heldBy(source, flags = '') {
  const known = knownOf(treeOf(source.replaceAll('\\b', BOUNDARY), flags), MOST)
  return telling([...holdsOf(known), firstOf(known), lastOf(known)])
}
/** Stands for a boundary of a word in what `heldBy` tells. */
export const BOUNDARY = '\xa6'

/**
 * What a text needs to be worth a look: its `least` length, and of each of these lists one: how it `starts`, how it `ends`, what
 * it `holds`. With the flag i the words are in lower case, and so must the text be.
 */
export function needsOf(source, flags) {
  let tree
  try {
    tree = treeOf(source, flags)
  } catch {
    return { least: 0, holds: [] }
  }
  const known = knownOf(tree, MANY)
  // With the flag u, and for other letters than from a to z, more than one may count as the same.
  const hasPlainCase = (text) =>
    !flags.includes('u') &&
    text.toLowerCase() === text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) &&
    text.toUpperCase() === text.replace(/[a-z]/g, (letter) => letter.toUpperCase())
  const isSafe = (texts) =>
    !texts.some((text) => text === '' || SEPARATORS.test(text) || (flags.includes('i') && !hasPlainCase(text)))
  const lower = (texts) => (flags.includes('i') ? texts.map((text) => text.toLowerCase()) : texts)
  const starts = isTied(tree, '^') && isSafe(firstOf(known)) ? lower(firstOf(known)) : undefined
  const ends = isTied(tree, '$') && isSafe(lastOf(known)) ? lower(lastOf(known)) : undefined
  const told = [starts && firstOf(known), ends && lastOf(known)]
  const holds = []
  for (const list of telling([...holdsOf(known), firstOf(known), lastOf(known)].filter(isSafe)))
    if (holds.length < 2 && !told.includes(list) && !holds.some((other) => implies(other, list))) holds.push(list)
  return {
    least: known.least,
    ...(starts && {
      starts: shortest(
        starts,
        (text) => text.slice(0, LONG),
        (text, other) => text.startsWith(other),
      ),
    }),
    ...(ends && {
      ends: shortest(
        ends,
        (text) => text.slice(-LONG),
        (text, other) => text.endsWith(other),
      ),
    }),
    holds: holds.map((list) =>
      shortest(
        lower(list),
        (text) => text.slice(0, LONG),
        (text, other) => text.includes(other),
      ),
    ),
  }
}
