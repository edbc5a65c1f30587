import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Built into `apps/web/dist`, served by the server; nothing is fetched from another host. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' }, fs: { allow: ['../..'] } },
})
