import { useTranslation } from 'react-i18next'

const GRADES = ['mild', 'common', 'severe', 'critical'] as const

/** A clinical grade in the reader's language. */
export function GradeWord({ grade }: { readonly grade: string }) {
  const { t } = useTranslation()
  const known = GRADES.find((one) => one === grade)
  return known === undefined ? grade : t(`care.grades.${known}`)
}
