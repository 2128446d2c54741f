import type { Day } from '../../core/day.ts'
import { digitsOf, fold } from '../../core/name.ts'
import type { Rules } from '../../core/rule.ts'
import { type By, isSame, type Marks } from '../../core/same.ts'
import { type Additions, additionsOf, countOf, nobody, type OnFile, stopMark } from '../../formats/additions.ts'
import type { Arrival } from '../../formats/arrival.ts'
import { noteOnFile } from '../../formats/notes-told.ts'
import { alike, hasMoved, plannedDays, wordsOf } from '../../store/arriving.ts'
import type { Db } from '../../store/database.ts'
import { fieldsOf, leadIn } from '../../store/leads.ts'
import { stopsOf } from '../../store/record.ts'

/** Somebody whom rows of a file are about: on file already, or new with the first such row. */
export interface Person extends Marks {
  readonly emails: string[]
  readonly digits: string[]
  /** The id that they have, or that the file gives them. */
  readonly id?: string | undefined
  /** The row of the lead, once there is one. */
  row?: number
  readonly onFile: OnFile
  /** The line of the file that they are new with. */
  readonly newOn?: number
}

/** A phone in the one form in which all the world writes it, where that can be told. */
export type WholePhone = (phone: string) => string | undefined

/** What becomes of one row of a file. */
export interface Decision {
  readonly arrival: Arrival
  readonly person: Person
  /** How they were recognised; nothing for somebody new. */
  readonly by?: By
  readonly adds: Additions
  /** Somebody who shares a mark with them and yet is another. */
  readonly apart?: { readonly name: string; readonly by: By }
}

/** Decides for each row whose it is and what it adds, in their order: a row may be about somebody who is new with an earlier one. */
export function decide(
  db: Db,
  arrivals: readonly Arrival[],
  {
    rules,
    today,
    program,
    whole = () => undefined,
  }: { rules: Rules; today: Day; program?: string | undefined; whole?: WholePhone },
): Decision[] {
  const known = new Map<number, Person>()
  const marked = new Map<string, Person[]>()
  const remember = (mark: string, person: Person) => {
    const others = marked.get(mark)
    if (others === undefined) marked.set(mark, [person])
    else if (!others.includes(person)) others.push(person)
  }
  const onFile = (row: number): Person => {
    const person = known.get(row) ?? personIn(db, row)
    known.set(row, person)
    return person
  }
  const named = new Set(arrivals.flatMap(({ id }) => id ?? []))
  /** Who may be meant. A file that gives ids says itself who is not one and the same. */
  const candidates = (by: By, mark: string, { id: own }: Arrival): Person[] =>
    [...alike[by](db, mark).map(({ row }) => onFile(row)), ...(marked.get(`${by} ${mark}`) ?? [])].filter(
      ({ id }) => own === undefined || id === undefined || id === own || !named.has(id),
    )

  return arrivals.map((arrival) => {
    const marks = marksOf(arrival, whole)
    const asked: [By, string][] = [
      ...(arrival.id === undefined ? [] : [['id', arrival.id] as [By, string]]),
      ...marks.emails.map((email): [By, string] => ['email', email]),
      ...marks.digits.map((digits): [By, string] => ['phone', digits]),
      ['name', fold(arrival.name)],
    ]
    let apart: Decision['apart']
    for (const [by, mark] of asked) {
      const there = candidates(by, mark, arrival)
      const person =
        there.find(({ name }) => name === arrival.name && by !== 'name') ?? there.find((one) => isSame(marks, one, by))
      const [other] = there
      if (person === undefined) {
        if (other !== undefined) apart ??= { name: other.name, by }
        continue
      }
      return { arrival, person: grown(person), by, adds: additionsOf(arrival, person.onFile, rules, today, program) }
    }
    const person = { ...marks, id: arrival.id, onFile: nobody(rules), newOn: arrival.line }
    const adds = additionsOf(arrival, person.onFile, rules, today, program)
    return { arrival, person: grown(person), adds, ...(apart && { apart }) }

    function grown(person: Person): Person {
      for (const email of marks.emails) if (!person.emails.includes(email)) person.emails.push(email)
      for (const digits of marks.digits) if (!person.digits.includes(digits)) person.digits.push(digits)
      for (const [by, mark] of asked) if (by !== 'name' || person.row === undefined) remember(`${by} ${mark}`, person)
      return person
    }
  })
}

/** Whether a decision changes nothing. */
export const isNothing = ({ adds, by }: Decision): boolean => by !== undefined && countOf(adds) === 0

const marksOf = ({ name, emails, phones }: Arrival, whole: WholePhone) => ({
  name,
  emails: emails.map((email) => email.toLowerCase()),
  digits: phones.flatMap((phone) => [digitsOf(phone), whole(phone)].flatMap((digits) => digits ?? [])),
})

function personIn(db: Db, row: number): Person {
  const { id, name, phone, email, zone, stage, tags } = leadIn(db, row)
  const fields = new Map(fieldsOf(db, row).map((field) => [field.name, field.value]))
  const stops = stopsOf(db, row)
  const notes = new Map<string, number>()
  for (const { on, at, text } of wordsOf(db, row)) noteOnFile(notes, { on, at: at ?? '', text })
  const others = (kind: string) =>
    [...fields].flatMap(([field, value]) => (field.startsWith(`${kind}-`) ? [value] : []))
  return {
    row,
    id,
    name,
    emails: [email, ...others('email')].flatMap((one) => (one === undefined ? [] : [one.toLowerCase()])),
    digits: [phone, ...others('phone')].flatMap((one) => digitsOf(one) ?? []),
    onFile: {
      ...(phone !== undefined && { phone }),
      ...(email !== undefined && { email }),
      ...(zone !== undefined && { zone }),
      stage,
      hasMoved: hasMoved(db, row),
      fields,
      tags: new Set(tags),
      notes,
      stops: new Set(
        stops.map(({ channel, because }) => stopMark({ channel, ...(because !== undefined && { because }) })),
      ),
      stopped: new Set(stops.flatMap(({ channel, sure, lifted }) => (sure && lifted === undefined ? [channel] : []))),
      planned: new Set(plannedDays(db, row)),
    },
  }
}
