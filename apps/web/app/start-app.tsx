import '@fontsource-variable/noto-sans-sc'
import './styles.css'
import './print.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { setUpWords, startingLanguage, storedLanguage } from '../i18n/setup.ts'
import { queryClient } from '../shared/queries.ts'
import { router } from './router.tsx'
import { Themed } from './themed.tsx'

setUpWords(startingLanguage(location.search, storedLanguage()))

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Themed>
          <RouterProvider router={router} />
        </Themed>
      </QueryClientProvider>
    </StrictMode>,
  )
}
