import type { z } from 'zod'
import type { ReportPositive } from '#outbreak/cases/contract.ts'
import { type Act, orNull, text } from '../shared/act.ts'
import { FOUND_IN_CHOICES } from './choices.ts'

type Payload = Omit<z.input<typeof ReportPositive>, 'occurredAt'>

export const reportPositive: Act = {
  command: 'report-positive',
  words: { zh: '报告阳性', en: 'Report a positive' },
  fields: () => [
    {
      name: 'person',
      words: { zh: '人员编号', en: 'Person id' },
      kind: 'scan',
      required: true,
      help: { zh: '用编号，不写姓名', en: 'an id, never a name' },
    },
    {
      name: 'foundIn',
      words: { zh: '在哪里发现', en: 'Where found' },
      kind: 'choice',
      choices: FOUND_IN_CHOICES,
      required: true,
    },
    {
      name: 'home',
      words: { zh: '住处楼栋编码', en: 'Home building' },
      kind: 'place',
      required: true,
      help: { zh: '如 150105001001-02-05', en: 'such as 150105001001-02-05' },
    },
    {
      name: 'place',
      words: { zh: '采样地点（空着同住处社区）', en: 'Where sampled (empty: the home community)' },
      kind: 'place',
    },
    { name: 'tube', words: { zh: '管号', en: 'Tube' }, kind: 'scan' },
    { name: 'round', words: { zh: '轮次', en: 'Round' }, kind: 'text' },
    { name: 'indexCase', words: { zh: '上线病例', en: 'Index case' }, kind: 'text' },
    {
      name: 'facility',
      words: { zh: '所在隔离点（若为在点密接）', en: 'Isolation site (if placed as a contact)' },
      kind: 'text',
    },
  ],
  initial: (c) => ({
    person: c.person?.person,
    home: c.person?.contact?.home ?? c.place,
    indexCase: c.person?.contact?.indexCase ?? undefined,
    facility: c.person?.contact?.facility ?? undefined,
    foundIn: c.person?.contact?.placement === 'isolation-site' ? 'facilityQuarantine' : undefined,
    round: c.round?.round.round,
    tube: c.tube,
  }),
  payload: (v): Payload => ({
    person: text(v.person),
    foundIn: text(v.foundIn) as Payload['foundIn'],
    home: text(v.home),
    place: text(v.place) || text(v.home).slice(0, 12),
    tube: orNull(v.tube),
    round: orNull(v.round),
    indexCase: orNull(v.indexCase),
    facility: orNull(v.facility),
  }),
}
