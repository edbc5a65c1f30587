import type { Companion } from './companion.ts'

/**
 * What is loaded behind the lead scenario, in this order: `companion('<module>', SCENARIO, '<folder>', DEMO_ACCOUNTS)`,
 * one line a scenario. Two may write one city.
 */
export const HOHHOT_COMPANIONS: readonly Companion[] = []
