import { describe, expect, it } from 'vitest'
import { DutyView } from '#kernel/contract-reads.ts'
import type { Right } from '#kernel/positions/rights.ts'
import type { CityCode, PlaceCode, PostId, StreamId } from '#kernel/primitives/ids.ts'
import { type Instant, instant } from '#kernel/primitives/instant.ts'
import type { HeldPost } from '../identity/acting.ts'
import { dutyActs } from './duty-acts.ts'
import type { DutyRow } from './duty-row.ts'
import { dutyView } from './duty-view.ts'

const at = (time: string): Instant => instant(`2022-11-13T${time}:00+08:00`)
const NOW = at('12:00')

const duty = (over: Partial<DutyRow> = {}): DutyRow => ({
  duty: 'case/p-17#transfer#1',
  stream: 'case/p-17' as StreamId,
  kind: 'transfer',
  clock: 'fastTransfer',
  subject: 'p-17',
  place: '150105001001-02-05' as PlaceCode,
  holder: '150105.transfer' as PostId,
  opened_at: at('10:00'),
  accept_due: at('11:00'),
  accept_done_at: null,
  start_due: at('13:00'),
  start_done_at: null,
  finish_due: at('23:59'),
  finish_done_at: null,
  report_due: null,
  report_done_at: null,
  outcome: null,
  closed_at: null,
  offered_to: null,
  hard_stop_at: null,
  escalated_to: null,
  blocked_by: null,
  charged_to: null,
  blocked_since: null,
  ...over,
})

const post = (name: string, rights: Right[], place = '150105'): HeldPost => ({
  post: name as PostId,
  city: '1501' as CityCode,
  words: { zh: name, en: name },
  agency: 'a',
  place: place as PlaceCode,
  desk: 'transfer',
  holder: 'o-1',
  heldUntil: null,
  grants: rights.map((right) => ({ right, mode: 'command' })),
})
const TRANSFER = post('150105.transfer', ['bed.assign', 'patient.carry', 'duty.act'])
const HOSPITAL = post('h-1.hospital', ['patient.admit'], '1501')
const names = { place: (code: string) => code, post: (id: string) => ({ zh: id, en: id }) }
const view = (row: DutyRow) => dutyView(row, NOW, TRANSFER, names)

describe('a duty as a post sees it', () => {
  it('meets its contract and keeps the key that duty commands name', () => {
    const seen = view(duty())
    expect(DutyView.parse(seen)).toEqual(seen)
    expect(seen.key).toBe('transfer#1')
  })

  it('says for each stage whether it waits, is soon, overdue, done in time or late', () => {
    const { stages } = view(duty({ accept_done_at: at('11:30') }))
    expect([stages.accept.state, stages.start.state, stages.finish.state, stages.report.state]).toEqual([
      'late',
      'soon',
      'waiting',
      'none',
    ])
    expect(view(duty()).stages.accept.state).toBe('overdue')
    expect(view(duty({ accept_done_at: at('11:00') })).stages.accept.state).toBe('onTime')
  })

  it('is late while any stage is overdue, soon when one is near, blocked when something keeps it', () => {
    expect(view(duty()).status).toBe('late')
    expect(view(duty({ accept_done_at: at('10:30') })).status).toBe('soon')
    expect(view(duty({ accept_done_at: at('10:30'), start_done_at: at('10:40') })).status).toBe('onTime')
    const blocked = view(
      duty({ blocked_by: 'resource:bed', charged_to: '1501.hospital' as PostId, blocked_since: at('11:10') }),
    )
    expect(blocked).toMatchObject({ status: 'blocked', blockedBy: { chargedTo: '1501.hospital', since: at('11:10') } })
    expect(view(duty({ closed_at: NOW, outcome: 'done' })).status).toBe('done')
    expect(view(duty({ closed_at: NOW, outcome: 'void' })).status).toBe('closed')
  })
})

describe('what a post may do next', () => {
  it('follows the work: bed, pick-up, admission', () => {
    expect(dutyActs(duty(), TRANSFER)).toEqual(['assign-bed', 'offer-duty', 'block-duty'])
    expect(dutyActs(duty({ accept_done_at: NOW }), TRANSFER)[0]).toBe('pick-up-patient')
    expect(dutyActs(duty({ accept_done_at: NOW, start_done_at: NOW }), HOSPITAL)).toEqual(['admit-patient'])
  })

  it('offers the receipt to whom a duty is handed over, and nothing more to hand over', () => {
    const offered = duty({ offered_to: '150102.transfer' as PostId, accept_done_at: NOW })
    expect(dutyActs(offered, post('150102.transfer', ['duty.act'], '150102'))).toEqual(['receive-duty', 'decline-duty'])
    expect(dutyActs(offered, TRANSFER)).not.toContain('offer-duty')
  })

  it('offers nothing to a guest, on a closed duty, or without right or jurisdiction', () => {
    expect(dutyActs(duty(), null)).toEqual([])
    expect(dutyActs(duty({ closed_at: NOW }), TRANSFER)).toEqual([])
    expect(dutyActs(duty(), post('150102.transfer', ['bed.assign'], '150102'))).toEqual([])
    expect(dutyActs(duty(), post('150105.publicity', ['board.read']))).toEqual([])
  })

  it('lets the holder say that a block is gone', () => {
    expect(dutyActs(duty({ blocked_by: 'resource:bed' }), TRANSFER)).toContain('unblock-duty')
  })

  it('leads a duty without acts of its own through receipt, start and report', () => {
    const plain = duty({ kind: 'errand' })
    expect(dutyActs(plain, TRANSFER)[0]).toBe('accept-duty')
    expect(dutyActs({ ...plain, accept_done_at: NOW }, TRANSFER)[0]).toBe('start-duty')
    expect(dutyActs({ ...plain, accept_done_at: NOW, start_done_at: NOW }, TRANSFER)[0]).toBe('report-duty')
  })
})
