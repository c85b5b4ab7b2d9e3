/** What tests, benchmarks and crash runs may use of the server's own test tools. */
export { createPhone, newPhoneId, type Phone, signalBody } from './phone.ts';
