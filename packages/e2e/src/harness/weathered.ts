/** A product of its own behind a bad network, with somebody signed in through it. */
import { type APIRequestContext, request } from '@playwright/test';
import { type DemoPerson, signInByMail } from './people.ts';
import { createProduct, type Product } from './product.ts';
import { createProxy, type Proxy } from './proxy.ts';

type State = Awaited<ReturnType<APIRequestContext['storageState']>>;

export type Weathered = {
  readonly product: Product;
  readonly proxy: Proxy;
  /** Cookies of somebody who is signed in; asked once, for only so many mails go to one address in an hour. */
  readonly stateOf: (who: DemoPerson, fresh?: boolean) => Promise<State>;
  readonly end: () => Promise<void>;
};

export const createWeathered = async (): Promise<Weathered> => {
  const proxy = await createProxy();
  const product = await createProduct({ publicUrl: proxy.url });
  await product.start();
  const states = new Map<DemoPerson, State>();
  proxy.pointTo(product.port);
  return {
    product,
    proxy,
    stateOf: async (who, fresh = false) => {
      const known = states.get(who);
      if (known !== undefined && !fresh) return known;
      const context = await request.newContext({
        baseURL: proxy.url,
        extraHTTPHeaders: { origin: proxy.url },
      });
      await signInByMail(context, who);
      const state = await context.storageState();
      await context.dispose();
      states.set(who, state);
      return state;
    },
    end: async () => {
      await proxy.close();
      await product.remove();
    },
  };
};
