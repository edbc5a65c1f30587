import { useTranslation } from 'react-i18next'

/** 估: hatched, with its reason. */
export function Estimated({ why }: { why: string }) {
  const { t } = useTranslation()
  return (
    <span className="estimated" title={why}>
      {t('board.estimated')}
      <span className="visually-hidden"> {why}</span>
    </span>
  )
}
