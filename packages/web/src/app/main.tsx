/** Starts the app. */
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/ui.css';
import '../styles/fold.css';
import '../styles/fields.css';
import '../styles/choices.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepFocus } from '../ui/index.ts';
import { WordsProvider } from '../words/words.tsx';
import { applyStoredAppearance } from './appearance.ts';
import { router } from './router.tsx';

applyStoredAppearance();
keepFocus();
const queries = new QueryClient({
  defaultOptions: { queries: { networkMode: 'always', retry: false }, mutations: { networkMode: 'always' } },
});
const place = document.getElementById('app');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <WordsProvider>
          <RouterProvider router={router} />
        </WordsProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
