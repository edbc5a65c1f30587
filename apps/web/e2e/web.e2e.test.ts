import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { launchBrowser } from '../../../tools/browser/launch-browser.ts'
import { describeAppealAndNeed } from './appeal-and-need.ts'
import { describeBuildingToLift } from './building-to-lift.ts'
import { describeCommandDesk } from './command-desk.ts'
import { describeContactToRoom } from './contact-to-room.ts'
import { describeCredit } from './credit.ts'
import { describeDataClerk } from './data-clerk.ts'
import { describeHouseholdContacts } from './household-contacts.ts'
import { freshBuilding } from './ids.ts'
import { describePatrol } from './patrol.ts'
import { describePoolToPositive } from './pool-to-positive.ts'
import { describePositiveToBed } from './positive-to-bed.ts'
import { describeRecordScreens } from './record-screens.ts'
import { describeResettlement } from './resettlement.ts'
import { describeScreens } from './screens.ts'
import { type StartedServer, startedServer } from './started-server.ts'
import { describeStudy } from './study.ts'
import { describeSwabToClosedFile } from './swab-to-closed-file.ts'
import { describeTransferDesk } from './transfer-desk.ts'
import { describeTubeToPositive } from './tube-to-positive.ts'
import { describeVolunteers } from './volunteers.ts'

/** Loading takes a minute and a half when quiet; a shared machine may be many times as slow. */
const STARTING_MS = 900_000

/** Walks that move the city's clock by days: minutes each, so only when asked for with FIREBREAK_E2E_LONG=1. */
const describeOverDays = describe.runIf(process.env.FIREBREAK_E2E_LONG === '1')

/** One server and one browser for all: starting them is what costs. */
describe('the screens on a running server', () => {
  let server: StartedServer
  let browser: Browser
  let home = ''
  let homeOfTransfers = ''
  let homeOfSheet = ''
  beforeAll(async () => {
    server = await startedServer()
    browser = await launchBrowser()
    home = await freshBuilding(server.url)
    homeOfTransfers = await freshBuilding(server.url, 1)
    homeOfSheet = await freshBuilding(server.url, 2)
  }, STARTING_MS)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  const started = () => ({ browser, url: server.url })

  // In this order: the contact and the building are those of the positive.
  describe('positive to bed', () => describePositiveToBed(started, () => home))
  describe('tube to positive', () => describeTubeToPositive(started, () => home))
  describe('pool to positive', () => describePoolToPositive(started, () => home))
  describe('contact to room', () => describeContactToRoom(started))
  describe('household contacts', () => describeHouseholdContacts(started, () => home))
  describe('screens', () => describeScreens(started))
  describe('records', () => describeRecordScreens(started))
  describe('transfer desk', () => describeTransferDesk(started, () => homeOfTransfers))
  describe('data clerk', () => describeDataClerk(started, () => homeOfSheet))
  describe('appeal and need', () => describeAppealAndNeed(started))
  describe('patrol', () => describePatrol(started))
  describe('volunteers', () => describeVolunteers(started))
  describe('resettlement', () => describeResettlement(started))
  describe('study', () => describeStudy(started))
  // Last, because they move the city's clock, each further than the one before.
  describe('credit', () => describeCredit(started))
  describe('building to lift', () => describeBuildingToLift(started, () => home))
  describeOverDays('swab to closed file', () => describeSwabToClosedFile(started))
  describe('command desk', () => describeCommandDesk(started))
})
