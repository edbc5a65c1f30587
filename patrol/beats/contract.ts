import { z } from 'zod'
import { freeText } from '#kernel/contract-free-text.ts'
import {
  BeatField,
  type CommandContract,
  GradeField,
  IdField,
  InstantField,
  OccurredAt,
  PlaceField,
  PostField,
  type Words,
  WordsField,
} from '../contract-fields.ts'

const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])

export const MustVisitPoint = z.strictObject({
  point: IdField,
  words: WordsField,
  at: Position.nullable().default(null).meta({ description: 'longitude, latitude' }),
  minStayMinutes: z.int().min(0).max(240).default(0),
  minVisits: z.int().min(1).max(24).default(1).meta({ description: 'visits a shift' }),
})
export type MustVisitPoint = z.output<typeof MustVisitPoint>

export const DefineBeat = z
  .strictObject({
    beat: BeatField,
    place: PlaceField.meta({ description: 'street or community the beat lies in' }),
    unit: PostField.meta({ description: 'the unit that patrols it' }),
    words: WordsField,
    tier: IdField.meta({ description: 'response tier of the plan' }),
    grade: GradeField,
    mode: z.enum(['vehicle', 'foot', 'drone', 'video']),
    ring: z
      .array(Position)
      .min(4)
      .max(500)
      .meta({ description: 'outline: longitude, latitude; first and last the same' }),
    mustVisit: z.array(MustVisitPoint).max(50).default([]),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Draw a beat, or redraw it: shifts planned before keep the points they were given.' })
export type DefineBeat = z.output<typeof DefineBeat>

export const CloseBeat = z
  .strictObject({ beat: BeatField, reason: z.enum(['merged', 'redrawn', 'no-longer-needed']), occurredAt: OccurredAt })
  .meta({ description: 'No more shifts are planned on the beat.' })
export type CloseBeat = z.output<typeof CloseBeat>

export const KeepTrack = z
  .strictObject({
    beat: BeatField,
    shift: IdField,
    hour: InstantField.meta({ description: 'start of the hour the points lie in' }),
    points: freeText({
      min: 2,
      max: 40_000,
      description:
        'JSON list of [seconds after the hour, longitude, latitude, 1 with lights on else 0]; kept sealed, deleted on expiry',
    }),
    lit: z.array(z.int().min(0).max(59)).max(60).default([]).meta({
      description: 'minutes of the hour with lights seen inside the beat; counted by the server from the points',
    }),
    occurredAt: OccurredAt,
  })
  .meta({
    description: "One car's track on one beat in one hour. What stays is the minutes with lights; the points go.",
  })
export type KeepTrack = z.output<typeof KeepTrack>

export const HoldTracks = z
  .strictObject({
    beat: BeatField,
    date: z.string().regex(/^\d{4}-\d\d-\d\d$/, 'write the day as YYYY-MM-DD'),
    caseRef: z.string().trim().min(1).max(100).meta({ description: 'number of the case file the positions belong to' }),
    until: InstantField.meta({ description: 'kept no longer than this without a new decision' }),
    occurredAt: OccurredAt,
  })
  .meta({ description: 'Keep one beat-day of positions past its expiry, because a case file needs it.' })
export type HoldTracks = z.output<typeof HoldTracks>

export const EraseTracks = z
  .strictObject({ beat: BeatField, date: HoldTracks.shape.date, occurredAt: OccurredAt })
  .meta({ description: 'By the clock: the positions of one beat-day have expired and their key is destroyed.' })
export type EraseTracks = z.output<typeof EraseTracks>

export const BEATS_COMMANDS = {
  'define-beat': { schema: DefineBeat, summary: { zh: '划定巡区', en: 'Define a beat' } },
  'close-beat': { schema: CloseBeat, summary: { zh: '撤销巡区', en: 'Close a beat' } },
  'keep-track': { schema: KeepTrack, summary: { zh: '上传巡逻轨迹', en: 'Keep a track' } },
  'hold-tracks': { schema: HoldTracks, summary: { zh: '因案保留轨迹', en: 'Hold tracks for a case' } },
  'erase-tracks': { schema: EraseTracks, summary: { zh: '删除到期轨迹', en: 'Erase expired tracks' } },
} as const satisfies Record<string, CommandContract>

export const BEATS_REFUSALS = {
  'beat-outside-place': {
    zh: '巡区编号 {beat} 应以所在地 {place} 的代码开头；请改编号或地点。',
    en: 'The beat {beat} must begin with the code of its place {place}; change one of them.',
  },
  'ring-not-closed': {
    zh: '巡区边界没有闭合；请让最后一点与第一点相同。',
    en: 'The outline of the beat is not closed; end it at the point where it begins.',
  },
  'point-twice': {
    zh: '必巡点 {point} 出现两次；请每点只列一次。',
    en: 'Point {point} is listed twice; list each once.',
  },
  'no-such-beat': { zh: '没有在用的巡区 {beat}；请核对编号。', en: 'There is no beat {beat} in use; check the id.' },
  'not-a-full-hour': {
    zh: '{hour} 不是整点；轨迹按整点小时上传。',
    en: '{hour} is not the start of an hour; a track goes hour by hour.',
  },
  'shift-not-on-beat': {
    zh: '班次 {shift} 不在巡区 {beat}；请选该巡区的班次。',
    en: 'Shift {shift} is not on beat {beat}; choose a shift of that beat.',
  },
  'no-tracks-kept': {
    zh: '{date} 巡区 {beat} 没有保存的轨迹。',
    en: 'No positions of beat {beat} on {date} are kept.',
  },
  'tracks-erased': {
    zh: '{date} 巡区 {beat} 的轨迹已删除，无法找回。',
    en: 'The positions of beat {beat} on {date} are erased and cannot come back.',
  },
  'hold-too-long': {
    zh: '因案保留最长到 {latest}；到期前如仍需要，请再次决定。',
    en: 'A hold lasts until {latest} at most; decide again before then if it is still needed.',
  },
  'tracks-not-expired': {
    zh: '轨迹保存到 {expiresAt}，未到期。',
    en: 'These positions are kept until {expiresAt} and have not expired.',
  },
} as const satisfies Record<string, Words>
