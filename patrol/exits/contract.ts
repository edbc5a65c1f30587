import { z } from 'zod'
import {
  type CommandContract,
  InstantField,
  OccurredAt,
  PersonField,
  PlaceField,
  PostField,
  type Words,
} from '../contract-fields.ts'

export const AskExitWatch = z
  .strictObject({
    place: PlaceField.meta({ description: 'the place whose sealed entrances are to be seen' }),
    unit: PostField.meta({ description: 'the patrol unit that passes there' }),
    until: InstantField.nullable().default(null).meta({ description: 'not owed after this' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Ask a patrol unit to look at the entrances of a place under order, every day.' })
export type AskExitWatch = z.output<typeof AskExitWatch>

export const SeeExits = z
  .strictObject({
    place: PlaceField,
    entrances: z
      .array(
        z.strictObject({
          entrance: z.string().trim().min(1).max(40).meta({ description: 'number or name of the door' }),
          open: z.boolean().meta({ description: 'the fire exit can be passed' }),
          photo: z.string().min(1).max(200).meta({ description: 'digest of the photograph' }),
        }),
      )
      .min(1)
      .max(50),
    inspector: PersonField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'What the patrol saw at each entrance. A blocked one is reported at once.' })
export type SeeExits = z.output<typeof SeeExits>

export const EndExitWatch = z
  .strictObject({ place: PlaceField, occurredAt: OccurredAt })
  .meta({ description: 'The order over the place has ended; nothing is to be looked at any more.' })
export type EndExitWatch = z.output<typeof EndExitWatch>

export const EXITS_COMMANDS = {
  'ask-exit-watch': { schema: AskExitWatch, summary: { zh: '请巡逻单位查看出口', en: 'Ask a patrol to watch exits' } },
  'see-exits': { schema: SeeExits, summary: { zh: '巡查出口', en: 'See the exits' } },
  'end-exit-watch': { schema: EndExitWatch, summary: { zh: '结束出口巡查', en: 'End the watch of exits' } },
} as const satisfies Record<string, CommandContract>

export const EXITS_REFUSALS = {
  'exits-watched': {
    zh: '{place} 的出口已由 {unit} 巡查。',
    en: 'The exits of {place} are watched by {unit} already.',
  },
  'exits-not-watched': {
    zh: '{place} 没有出口巡查任务；请先由管控岗位提出。',
    en: 'No patrol is asked to watch the exits of {place}; the control desk asks for it first.',
  },
  'not-your-exits': { zh: '{place} 的出口由 {unit} 巡查。', en: 'The exits of {place} are watched by {unit}.' },
} as const satisfies Record<string, Words>
