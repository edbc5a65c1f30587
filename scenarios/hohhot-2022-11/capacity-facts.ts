/** Published capacities of Hohhot in 2022 that the scenario is built on, each with its source. */
export const CAPACITY_FACTS = {
  /** Sampling points and desks, 17 February 2022: Xinhua (thepaper.cn 16752947). */
  samplingPoints: 2200,
  samplingDesks: 4270,
  /** Single tubes a day that the laboratories manage, same source. */
  laboratoryTubesPerDay: 220_000,
  /** Usable beds, designated and makeshift, on 10 October 2022 ("more than"): Xinhua and China News Service. */
  usableBeds: 5900,
  /** Of which makeshift ("more than"), same source. */
  makeshiftBeds: 3600,
  /** Risk areas in force on 26 October 2022: China News Service. */
  highRiskAreas: 226,
  midRiskAreas: 229,
  /** In care: confirmed on 28 October, asymptomatic on 25 October 2022: bulletins of the regional health commission. */
  activeConfirmed: 260,
  activeAsymptomatic: 1903,
} as const
