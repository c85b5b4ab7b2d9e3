/** The description of the API as the running server gives it, without the demo's own routes. */
import { setup } from '../../packages/server/src/testing/global-setup.ts';
import { createTestServer } from '../../packages/server/src/testing/test-server.ts';

/** @returns the document as text, ready to be a file */
export const describeApi = async (): Promise<string> => {
  const stopDatabase = await setup();
  try {
    const test = await createTestServer({
      demo: false,
      publicUrl: 'https://buurtpreventie-plus.example',
      smtpUrl: 'smtp://127.0.0.1:25',
    });
    const { body } = await test.browser().call('GET', '/openapi.json');
    await test.end();
    return `${JSON.stringify(body, null, 2)}\n`;
  } finally {
    await stopDatabase();
  }
};
