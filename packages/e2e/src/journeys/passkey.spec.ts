/** A passkey: made once, then the way in without a mail and without a second step. */
import { expect, test } from '../harness/journey.ts';
import { signIn } from '../harness/people.ts';

test('a volunteer makes a passkey, signs out, and comes in with it', async ({ open }) => {
  const page = await open({ on: 'phone' });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, 'riet');
  await page.getByRole('link', { name: 'Ik', exact: true }).click();
  await page.getByRole('button', { name: 'Maak een passkey op dit apparaat' }).click();
  const passkeys = page.getByRole('region', { name: 'Passkeys' });
  await expect(passkeys.getByRole('listitem')).toHaveCount(1);

  // Signing out ends with a page that is loaded anew; what is pressed before that goes with the old one.
  const signedOut = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await signedOut;
  await page.getByRole('button', { name: 'Aanmelden met passkey' }).click();
  await expect(page.getByRole('heading', { name: /Riet/ })).toBeVisible();

  // Signed in strongly now, so the passkey may be taken away again.
  await page.getByRole('link', { name: 'Ik', exact: true }).click();
  await passkeys.getByRole('button', { name: 'Beëindig' }).click();
  await expect(passkeys.getByRole('listitem')).toHaveCount(0);
});
