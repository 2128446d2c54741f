import { expect, it } from 'vitest'
import { contactOf } from '../../../src/core/readers/contact.ts'
import { takeApart } from '../../../src/core/readers/take-apart.ts'
import { written } from './reading.ts'

const made = (note: string) => {
  const { channel, direction, outcome } = contactOf(takeApart(note, written, [], () => []))
  return [channel, direction, outcome].map((word) => word ?? '-').join(', ')
}

it.each([
  ['lvm 3x', 'call, out, voicemail'],
  ['lmtcb', 'call, out, voicemail'],
  ['straight to answerphone', 'call, out, voicemail'],
  ['She wants the gutters done. vm left 2day', 'call, out, voicemail'],
  ['msg left w/ wife', 'call, out, voicemail'],
  ['noshow 10am', '-, out, no answer'],
  ['tried cell + home, nada', '-, out, no answer'],
  ['rang, engaged', 'call, out, no answer'],
  ['busy, will try later', 'call, out, no answer'],
  ['gk wouldnt put me thru', 'call, out, no answer'],
  ['ooo reply, back 10/19', 'email, out, no answer'],
  ['Automatic reply: I am away', 'email, out, no answer'],
  ['wrong #', 'call, out, wrong number'],
  ['dialled, number dead', 'call, out, wrong number'],
  ["txt'd the quote", 'text, out, -'],
  ['wa msg sent', 'text, out, -'],
  ['facetimed him the lot', 'call, out, talked'],
  ['Left him a message, mailbox full now', 'call, out, voicemail'],
  ['went straight to voicemail', 'call, out, voicemail'],
  ['No answer on the cell', '-, out, no answer'],
  ['rang out twice', 'call, out, no answer'],
  ['n/a', '-, out, no answer'],
  ['no ans', '-, out, no answer'],
  ['no-show today, call Thursday', '-, out, no answer'],
  ['Stood us up again', '-, out, no answer'],
  ['third vm', 'call, out, voicemail'],
  ['vm again', 'call, out, voicemail'],
  ['wrong number, a pizza place', 'call, out, wrong number'],
  ['number disconnected', 'call, out, wrong number'],
  ['told me march madness was on and hung up', 'call, out, refused'],
  ['Called. Wants the tan interior.', 'call, out, talked'],
  ['spoke to June at the front desk', 'call, out, talked'],
  ['Great chat with the owner', 'call, out, talked'],
  ['sent the email with the numbers', 'email, out, -'],
  ['email sent with two cars', 'email, out, -'],
  ['shot her an email', 'email, out, -'],
  ['Emailed proposal v3', 'email, out, -'],
  ['texted pics of the silver one', 'text, out, -'],
  ['Stopped by, left a card', 'visit, out, talked'],
  ['Met her at the trade show', 'visit, out, talked'],
  ['He called in about the lease', 'call, in, talked'],
  ['she texted back: yes', 'text, in, talked'],
  ['Hi Jo,\nLovely to meet you.', 'email, in, talked'],
  ['came in for an oil change', 'visit, in, talked'],
])('%s: %s', (note, reading) => {
  expect(made(note)).toBe(reading)
})

it.each([
  'Wants to be called in March.',
  '3 bed, 2 bath, pool',
  'lease up in March',
  'Two trucks, one trailer.',
  'hi',
  'Hello!',
  'hello there :)',
  'Hi again.',
])('tells of no contact by a channel: %s', (note) => {
  expect(contactOf(takeApart(note, written, [], () => [])).channel).toBeUndefined()
})
