import type { DutyRule } from '#kernel/duties/duty-rule.ts'
import type { IncidentEvents } from './events.ts'

/** The three clocks and the tier: sign for, depart, on scene, feed back. Sent to another, the first owes it no longer. */
const INCIDENT_DUTY: DutyRule<IncidentEvents> = {
  kind: 'incident',
  clock: null,
  opens: {
    'incident-dispatched': ({ data: { unit, signDueAt, departDueAt, arriveDueAt, feedbackDueAt }, place }) => ({
      holder: unit,
      place,
      due: { accept: signDueAt, start: departDueAt, finish: arriveDueAt, report: feedbackDueAt },
    }),
  },
  marks: {
    'incident-signed': 'accept',
    'incident-departed': 'start',
    'unit-arrived': 'finish',
    'incident-fed-back': 'report',
  },
  ends: { 'incident-dispatched': 'void', 'incident-fed-back': 'done', 'incident-closed': 'void' },
}

/** A slip that is fed back and never finished is still open: it is owed until it is closed. */
const CLOSE_DUTY: DutyRule<IncidentEvents> = {
  kind: 'incident-close',
  clock: null,
  opens: {
    'incident-fed-back': ({ data: { unit, closeDueAt }, place }) => ({
      holder: unit,
      place,
      due: { finish: closeDueAt },
    }),
  },
  marks: {},
  ends: { 'incident-closed': 'done' },
}
export const INCIDENT_DUTIES = [INCIDENT_DUTY, CLOSE_DUTY]
