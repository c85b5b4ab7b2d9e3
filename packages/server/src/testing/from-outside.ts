/** Opening outside the own work, for tests: as the screen does it, which asks for the second factor anew when that was shown long ago. */
import type { HandIn } from './hand-in.ts';
import { newPhoneId } from './phone.ts';
import type { Browser, TestServer } from './test-server.ts';

export const openFromOutside = async (
  test: TestServer,
  handIn: HandIn,
  who: string,
  about: { readonly objectKind: 'case_file' | 'signal'; readonly number: string },
): ReturnType<Browser['call']> => {
  const browser = await handIn.browserOf(who);
  const body = {
    breakGlassId: newPhoneId(),
    ...about,
    reasonKind: 'crisis_now',
    reason: whyFromOutside,
  };
  const open = () => browser.call('POST', '/break-glasses', body);
  const answer = await open();
  if ((answer.body as { code?: string }).code !== 'show_factor_again') return answer;
  // Everybody who signed in since moved the clock, and a busy machine does so too.
  await test.showFactor(who, browser);
  return open();
};

export const whyFromOutside = 'De crisisdienst staat nu aan de deur en niemand neemt op';
