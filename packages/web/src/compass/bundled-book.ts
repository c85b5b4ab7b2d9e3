/** The book that comes along with the app, fetched from the phone itself when no newer one was kept. */
export { standardBook } from '@buurtplus/domain/compass';
