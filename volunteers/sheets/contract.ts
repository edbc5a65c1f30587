import { z } from 'zod'
import {
  type CommandContract,
  DateField,
  IdField,
  InstantField,
  MinutesField,
  OccurredAt,
  PersonField,
  PlaceField,
} from '../contract-fields.ts'
import { TASKS } from '../contract-kinds.ts'

export const ReturnServiceLine = z
  .strictObject({
    sheet: IdField,
    line: IdField,
    team: IdField,
    point: IdField.nullable().default(null),
    person: PersonField,
    task: z.enum(TASKS),
    date: DateField,
    startedAt: InstantField.nullable().default(null),
    endedAt: InstantField.nullable().default(null),
    services: z.int().min(1).max(31).default(1).meta({ description: 'attendances the line stands for' }),
    minutes: MinutesField,
    verifier: PersonField.meta({ description: 'the second person who signed' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A line of a signed attendance sheet: one person, one service, borne out by another person.' })
export type ReturnServiceLine = z.output<typeof ReturnServiceLine>

export const ReturnUnitLine = z
  .strictObject({
    sheet: IdField,
    team: IdField,
    place: PlaceField,
    person: PersonField.meta({ description: 'opaque: the register behind it is the unit’s' }),
    task: z.enum(TASKS),
    from: DateField,
    to: DateField,
    services: z.int().min(1).max(31),
    minutes: MinutesField,
    occurredAt: OccurredAt,
  })
  .meta({ description: 'A line of a unit’s weekly return: one volunteer’s service in that week.' })
export type ReturnUnitLine = z.output<typeof ReturnUnitLine>

export const SHEETS_COMMANDS = {
  'return-service-line': { schema: ReturnServiceLine, summary: { zh: '补录签到表', en: 'Enter a line of a sheet' } },
  'return-unit-line': { schema: ReturnUnitLine, summary: { zh: '报送单位周报', en: 'Return a unit’s week' } },
} as const satisfies Record<string, CommandContract>

export const SHEETS_REFUSALS = {
  'line-entered-twice': {
    zh: '表 {sheet} 中 {person} 的该次服务已登记；同一次服务不重复计算。',
    en: 'This service of {person} is on sheet {sheet} already; the same service counts once.',
  },
  'too-many-minutes': {
    zh: '{minutes} 分钟超过 {services} 次服务可能的时长（每次最多 {most} 分钟）；请核对。',
    en: '{minutes} minutes are more than {services} services can take ({most} each); check the sheet.',
  },
  'longer-than-there': {
    zh: '{minutes} 分钟长于签到至签退的 {span} 分钟；请按实际填写。',
    en: '{minutes} minutes are more than the {span} from in to out; enter what was served.',
  },
  'not-this-teams-kind': {
    zh: '{team} 属于“{scope}”，不能用此表报送；请使用对应的表。',
    en: '{team} belongs to {scope} and does not use this sheet; use its own.',
  },
} as const
