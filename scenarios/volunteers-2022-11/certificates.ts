import { at, type Desk } from './emit.ts'
import { leagueId } from './league.ts'
import { LEAGUE_HEAD, LEAGUE_POST, LEAGUE_TEAM } from './teams.ts'

/** Certificates asked for, on notice, final, and one revoked. */
export function runCertificates(desk: Desk): void {
  for (let n = 0; n < 24; n++) {
    const day = 30 + Math.floor(n / 2)
    const certificate = `cert-${n + 1}`
    const person = leagueId(3 * n)
    desk.act(at(day, 610), LEAGUE_POST, LEAGUE_HEAD, 'request-certificate', [
      { certificate, person, team: LEAGUE_TEAM, occurredAt: at(day, 605) },
    ])
    if (n >= 20) continue
    const paper = {
      certificate,
      person,
      number: `HT-2022-${String(n + 1).padStart(4, '0')}`,
      head: LEAGUE_HEAD,
      handler: 'w-youth-2',
    }
    desk.act(at(day + 1, 640), LEAGUE_POST, LEAGUE_HEAD, 'issue-certificate', [
      { ...paper, occurredAt: at(day + 1, 635) },
    ])
    if (n === 5) {
      const revoked = { certificate, reason: 'record-corrected', occurredAt: at(day + 3, 600) }
      desk.act(at(day + 3, 605), LEAGUE_POST, LEAGUE_HEAD, 'revoke-certificate', [revoked])
    } else if (day + 9 < 46)
      desk.act(at(day + 9, 700), LEAGUE_POST, LEAGUE_HEAD, 'make-certificate-final', [
        { certificate, occurredAt: at(day + 9, 690) },
      ])
  }
}
