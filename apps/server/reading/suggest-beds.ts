import type { z } from 'zod'
import type { Instant } from '#kernel/primitives/instant.ts'
import type { Grade } from '#outbreak/cases/events.ts'
import type { PersonPage } from '#outbreak/contract-reads.ts'
import type { CareNeed } from '#outbreak/transfer/events.ts'
import type { ReadDb } from '#store/store.ts'
import { choicesFor } from '../../../engines/dispatch/nearest-with-beds.ts'
import type { Language } from '../http/language.ts'
import { type NamedSite, pointOf, readSites } from './dispatch-sites.ts'
import { reasonWords, STRAIGHT_LINE } from './plan-words.ts'

type SuggestedBed = z.infer<typeof PersonPage>['suggestedBeds'][number]
const MOST = 5
/** One person alone has no queue: the moment does not matter. */
const ANY_TIME = '1970-01-01T00:00:00.000Z' as Instant

export interface Patient {
  readonly home: string
  readonly grade: Grade | null
  readonly needs: readonly CareNeed[]
}

/** The rule's own choices for one patient, first choice first, in the asker's language. */
export function rankBeds(patient: Patient, sites: readonly NamedSite[], language: Language): SuggestedBed[] {
  const byId = new Map(sites.map((site) => [site.site, site]))
  const person = {
    person: 'p',
    class: 'positive' as const,
    at: pointOf(patient.home),
    grade: patient.grade ?? 'asymptomatic',
    needs: patient.needs,
    refusedBy: [],
    waitingSince: ANY_TIME,
    dueAt: null,
  }
  return choicesFor(person, sites)
    .slice(0, MOST)
    .flatMap((choice) => {
      const site = byId.get(choice.site)
      if (site === undefined) return []
      const { zh, en } = reasonWords(choice)
      const reason = language === 'zh' ? `${zh}（${STRAIGHT_LINE.zh}）` : `${en} (${STRAIGHT_LINE.en})`
      return [{ facility: site.site, name: site.name.zh, kind: site.kind, free: site.free, km: choice.km, reason }]
    })
}

/** Hospitals of the whole city are candidates, whatever the asker's own jurisdiction: `db` must see them. */
export async function suggestBeds(
  db: ReadDb,
  city: string,
  patient: Patient,
  language: Language,
): Promise<SuggestedBed[]> {
  const sites = await readSites(db, city)
  const hospitals = sites.filter((site) => site.class === 'positive' && site.open)
  return rankBeds(patient, hospitals, language)
}
