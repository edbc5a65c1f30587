import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { download } from '../grid/download.ts'
import { getFile, type Query } from '../shared/api.ts'
import { ProblemView } from '../shared/problem-view.tsx'
import type { StatedPurpose } from '../shared/purpose.ts'

interface Props {
  readonly path: '/api/line-list.csv' | '/api/contacts.csv'
  readonly query: Query
  readonly stated: StatedPurpose
}

/** The whole list as the server streams it, for the purpose stated; the server keeps whom it handed out. */
export function ExportAll({ path, query, stated }: Props) {
  const { t } = useTranslation()
  const file = useMutation({
    mutationFn: () => getFile(path, query, stated.headers),
    onSuccess: (blob) => download(path.slice(path.lastIndexOf('/') + 1), [blob], 'text/csv;charset=utf-8'),
  })
  if (stated.purpose === null) return null
  return (
    <>
      <Button loading={file.isPending} onClick={() => file.mutate()} data-act="export-all">
        {t('grid.exportAll')}
      </Button>
      {file.error === null ? null : <ProblemView error={file.error} />}
    </>
  )
}
