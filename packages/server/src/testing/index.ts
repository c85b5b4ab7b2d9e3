/** What tests, benchmarks and crash runs may use of the server's own test tools. */

export { writtenSentences } from '@buurtplus/domain/wording/testing';
export { databaseAddress, type Inspection, inspect, type StoredCommand } from './inspect.ts';
export { measureWhere } from './measure-where.ts';
export { createPhone, newPhoneId, type Phone, signalBody } from './phone.ts';
export { recordDirectly } from './record-directly.ts';
