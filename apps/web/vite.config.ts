import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { scriptBudget } from './scripts/budget.ts'

/** The server that `vite` (development) talks to. */
const server = `http://127.0.0.1:${process.env.PORT ?? '4310'}`

export default defineConfig({
  plugins: [react(), scriptBudget({ limit: 250 * 1024 })],
  build: { target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 1200 },
  // One copy of each, or Yjs and ProseMirror would not know their own objects again.
  resolve: { dedupe: ['react', 'react-dom', 'yjs', 'lib0', 'y-protocols', 'prosemirror-model', 'prosemirror-state'] },
  server: { proxy: { '/api': server, '/rooms': { target: server, ws: true } } },
})
