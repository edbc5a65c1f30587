import type { LocalDate } from '#kernel/primitives/instant.ts'

const days = (...dates: readonly string[]) => dates as readonly LocalDate[]

/** The bank's own rules as data, each with where it comes from. They are no epidemic rules, so no pack carries them. */
export const CREDIT_RULES = {
  /** Customers' payments by the large-value system on a banking day. */
  paymentHours: { opens: '08:30', closes: '17:00', source: 'D: 15 minutes before the system itself closes' },
  paymentDays: {
    holidays: days(
      '2022-09-12',
      '2022-10-03',
      '2022-10-04',
      '2022-10-05',
      '2022-10-06',
      '2022-10-07',
      '2023-01-02',
      '2023-01-23',
      '2023-01-24',
      '2023-01-25',
      '2023-01-26',
      '2023-01-27',
    ),
    workedWeekends: days('2022-10-08', '2022-10-09', '2023-01-28', '2023-01-29'),
    source: '国办发明电〔2021〕11号; 国办发明电〔2022〕16号',
  },
  /** A step waived in the green channel is made good within so many hours. */
  makeGood: { hours: 120, source: 'D on S64' },
  /** A delegation of a step holds at most so long. */
  delegation: { mostHours: 72, source: 'D' },
  /** The file lies with its own branch again so many hours after the payment. */
  fileReturn: { hours: 120, source: 'D' },
  /** A firm on a list is contacted so many hours after the list came in. */
  contact: { hours: 120, source: 'D on S66' },
  /** A lead is answered within a day. */
  lead: { hours: 24, source: 'D' },
} as const
