/** Builds the web app: one small first load for the volunteer, the desk and the map behind lazy doors, and a service worker. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/offline',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: {
        name: 'Buurtpreventie PLUS',
        short_name: 'Buurt PLUS',
        description: 'Van een donkere straat naar de juiste professional, en het antwoord komt terug.',
        lang: 'nl',
        start_url: '/',
        display: 'standalone',
        background_color: '#0B0F16',
        theme_color: '#1D3B6E',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,woff2}'] },
    }),
  ],
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // The data of the compass by itself: only a phone without a kept book needs it, and its size is watched.
            { name: 'book', test: /domain\/src\/compass\/(catalogue|tables|desks)\// },
            // The words and turns of phrase of the text help: data like the book, apart from the code that reads them.
            {
              name: 'lexicon',
              test: /domain\/src\/wording\/(name-lists|name-places|people-words|lexicon-judging|lexicon-who|phrase-doubt|phrase-who|quiet)\.ts/,
            },
            // The libraries that know phone numbers and bank accounts come with the text help only.
            { name: 'numbers', test: /node_modules\/(libphonenumber-js|ibantools)\// },
          ],
        },
      },
    },
  },
});
