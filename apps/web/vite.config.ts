import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** While the screens are worked on, a running server answers for the data. */
const api = { '/api': process.env.FIREBREAK_API ?? 'http://127.0.0.1:8080' }

/** Built into `apps/web/dist`, served by the server; nothing is fetched from another host. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
  server: { port: 5173, proxy: api, fs: { allow: ['../..'] } },
  preview: { port: 4173, proxy: api },
})
