import { fc } from '../support/chance.ts'

/** A way to somebody, or all of them. */
export type Channel = 'any' | 'call' | 'email' | 'text'

/** Five people, by names that stand nowhere else. */
export const names = ['Vexaqo', 'Wumbril', 'Xanthip', 'Yorvekk', 'Zelquor']

/** What can happen to one of five people. */
export type Act =
  | { readonly does: 'note'; readonly days: number; readonly type: 'callback' | 'appointment' | 'expiry' }
  /** Not always planned anew: what was planned before the stop then still stands there. */
  | { readonly does: 'stop'; readonly channel: Channel; readonly sure: boolean; readonly isPlanned: boolean }
  | { readonly does: 'allow'; readonly channel: Channel }
  | { readonly does: 'lost' | 'requeue' | 'import' | 'json' | 'listed' | 'renumbered' | 'birthday' }
  | { readonly does: 'merge'; readonly other: number }
  | { readonly does: 'wait'; readonly days: number }

const channel = fc.constantFrom<Channel>('any', 'any', 'call', 'email', 'text')
/** What happens to them, one thing after another. */
export const acts: fc.Arbitrary<readonly (Act & { readonly who: number })[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constant('note' as const),
        days: fc.integer({ min: 0, max: 20 }),
        type: fc.constantFrom('callback' as const, 'appointment' as const, 'expiry' as const),
        who: fc.nat(4),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constant('stop' as const),
        channel,
        sure: fc.boolean(),
        isPlanned: fc.boolean(),
        who: fc.nat(4),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('allow' as const), channel, who: fc.nat(4) }) },
    {
      weight: 5,
      arbitrary: fc.record({
        does: fc.constantFrom(
          'lost' as const,
          'requeue' as const,
          'import' as const,
          'json' as const,
          'listed' as const,
          'renumbered' as const,
          'birthday' as const,
        ),
        who: fc.nat(4),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('merge' as const), other: fc.nat(4), who: fc.nat(4) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constant('wait' as const),
        days: fc.integer({ min: 1, max: 120 }),
        who: fc.nat(4),
      }),
    },
  ),
  { minLength: 3, maxLength: 10 },
)
