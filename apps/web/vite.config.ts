import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { precompress } from './precompress.js';

const api = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;
const toApi = { target: api, changeOrigin: false, ws: true };

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), precompress()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  server: {
    port: Number(process.env.WEB_PORT ?? 5173),
    strictPort: true,
    proxy: { '^/(graphql|auth|imports|exports|calendar|unsubscribe|guides|labels|me|health|company)(/|$|\\?)': toApi },
  },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsDir: 'assets',
    // Fonts and pictures stay files: they are cached for a year by their hash.
    assetsInlineLimit: 0,
    // What draws charts is loaded by one page, once it is there, and is larger than anything else.
    chunkSizeWarningLimit: 600,
  },
});
