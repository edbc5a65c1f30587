import type { Browser } from 'playwright-core'
import { round } from '../measure.ts'
import { cityNow, figure, sendRows } from './as-officer.ts'
import { Hand } from './hand.ts'
import { type Counted, seconds } from './keystroke-level.ts'
import { newPage } from './paste-positives.ts'
import { buildingOf, EVENING_IN } from './seed-city.ts'
import { sheetAndChat } from './sheet-and-chat.ts'
import type { StartedCity } from './start-city.ts'

const thousandths = (value: number): number => Math.round(value * 1000) / 1000
const HOUR_MS = 3_600_000
const SECONDS_A_MINUTE = 60
const ago = (now: string, hours: number): string => new Date(Date.parse(now) - hours * HOUR_MS).toISOString()

/** Positives that nobody has moved yet, and their contacts, determined and not told. */
async function fillEvening(city: StartedCity, positives: number, contacts: number): Promise<void> {
  const now = await cityNow(city)
  const home = (n: number) => buildingOf(EVENING_IN, n)
  await sendRows(
    city,
    'report-positive',
    Array.from({ length: positives }, (_, n) => ({
      person: `pos-${n + 1}`,
      foundIn: n % 3 === 0 ? 'lowRiskScreening' : 'highRiskZone',
      home: home(n),
      place: home(n),
      occurredAt: ago(now, 1),
    })),
  )
  await sendRows(
    city,
    'determine-contact',
    Array.from({ length: contacts }, (_, n) => ({
      person: `con-${n + 1}`,
      indexCase: `pos-${1 + (n % positives)}`,
      home: home(n),
      category: 'close',
      setting: 'neighbour',
      certainty: 'high',
      lastExposureAt: ago(now, 5),
      indexFoundAt: ago(now, 1),
      occurredAt: ago(now, 0.5),
    })),
  )
}

interface Cleared {
  readonly act: string
  readonly seconds: number
  readonly said: string
}

/** One bulk act on what is chosen: its button, its form, start, wait, read, close. */
async function act(hand: Hand, command: string, vehicle?: string): Promise<Cleared> {
  const { page } = hand
  await hand.click(page.locator(`[data-bulk="${command}"]`))
  if (vehicle !== undefined) await hand.type(page.locator('#act_vehicle'), vehicle)
  await hand.click(page.locator('[data-act="start-bulk"]'))
  const waited = await hand.waitFor(page.locator('[data-testid="bulk-done"]'))
  hand.read()
  const said = (await page.locator('[data-testid="bulk-done"] [role="status"]').textContent()) ?? ''
  await hand.click(page.locator('[data-act="close-bulk"]'))
  const again = await hand.waitFor(page.locator('[data-loading="false"]'))
  return { act: command, seconds: round(waited + again), said }
}

async function openList(hand: Hand, path: string): Promise<void> {
  const { page } = hand
  await page.goto(path)
  await page.locator('[data-purpose], [data-purpose-now]').first().waitFor()
  const asked = page.locator('[data-purpose="transfer"]')
  if ((await asked.count()) > 0) await hand.click(asked)
  await hand.waitFor(page.locator('[data-loading="false"]'))
  await hand.click(page.locator('[data-act="choose-all"]'))
}

const REST = {
  cases: `select count(*)::int as n from cases where known_to is null and starts_with(place, '${EVENING_IN}')
    and (status <> 'admitted' or classification is null)`,
  contacts: `select count(*)::int as n from contacts where known_to is null and starts_with(place, '${EVENING_IN}')
    and status not in ('placed', 'released', 'becameCase')`,
}

const minus = (a: Counted, b: Counted): Counted => ({
  clicks: a.clicks - b.clicks,
  keys: a.keys - b.keys,
  thoughts: a.thoughts - b.thoughts,
  homings: a.homings - b.homings,
})

/** One officer clears the evening by bulk acts alone: every positive in a bed and classified, every contact in a room. */
export async function clearEvening(
  browser: Browser,
  city: StartedCity,
  positives: number,
  contacts: number,
  log: (line: string) => void,
): Promise<object> {
  log(`an evening of ${positives} positives and ${contacts} contacts`)
  await fillEvening(city, positives, contacts)
  const hand = new Hand(await newPage(browser, city))
  const cleared: Cleared[] = []
  const did = (done: Cleared) => {
    cleared.push(done)
    log(`${done.act}: ${done.seconds} s, ${done.said}`)
  }
  await openList(hand, `/people?place=${EVENING_IN}`)
  did(await act(hand, 'assign-bed'))
  did(await act(hand, 'pick-up-patient', 'bus-1'))
  did(await act(hand, 'admit-patient'))
  did(await act(hand, 'classify-case'))
  const forCases = { counted: hand.counted, waited: hand.waitedSeconds }
  await openList(hand, `/people?place=${EVENING_IN}&tab=contacts`)
  did(await act(hand, 'tell-contact'))
  did(await act(hand, 'move-contact', 'bus-2'))
  did(await act(hand, 'place-contact'))
  did(await act(hand, 'record-contact-test'))
  const { counted, waitedSeconds } = hand
  await hand.page.context().close()
  const user = seconds(counted)
  const perCase = sheetAndChat()
  return {
    positives,
    contacts,
    acts: cleared,
    notCleared: { cases: await figure(city, REST.cases), contacts: await figure(city, REST.contacts) },
    ...counted,
    userSeconds: round(user),
    waitingSeconds: round(waitedSeconds),
    minutes: round((user + waitedSeconds) / SECONDS_A_MINUTE),
    contactsAlone: minus(counted, forCases.counted),
    perCase: {
      clicks: thousandths(forCases.counted.clicks / positives),
      seconds: round((seconds(forCases.counted) + forCases.waited) / positives),
      inSheetAndChat: perCase,
      clicksOfSheetAndChatForTheEvening: perCase.clicks * positives,
      hoursOfSheetAndChatForTheEvening: round((perCase.seconds * positives) / (SECONDS_A_MINUTE * SECONDS_A_MINUTE)),
    },
  }
}
